import { createInterface } from 'node:readline';
import { LocalServer } from '../local-gateway/server/local-server';
import { FILE_EVENTS } from '../local-gateway/watch/file-events';
import { ConsoleLines } from './console-lines';
import { RecentRequests } from './recent-requests';
import { readServeOptions, SERVE_USAGE } from './serve-options';
import { requestLine, startLines } from './serve-output';

/** Serves the APIs of a cloud assembly until it is stopped. */
export async function serve(args: string[]): Promise<void> {
  const options = readServeOptions(args, process.env);
  if (options.showsUsage) {
    console.log(SERVE_USAGE);
    return;
  }
  const { directory, host, port, printsExecutionLogs, watches } = options;
  const recent = new RecentRequests();
  const lines = new ConsoleLines((text) => process.stdout.write(text));
  const print = (line: string) => lines.print(line);
  const server = await LocalServer.start({
    directory,
    host,
    port,
    gateway: {
      ...options.gateway,
      print: (functionName, line) => print(`${functionName}: ${line}`),
      log: print,
      executionLog: printsExecutionLogs ? print : undefined,
      served: (request) => {
        recent.add(request);
        print(requestLine(request));
      },
    },
    watch: watches ? FILE_EVENTS : undefined,
    say: print,
  }).catch(explainStart(port));
  if (server.isOpenToOthers) console.warn(`Whoever reaches ${host} can call these APIs and what stands behind them.`);
  for (const line of startLines(server)) print(line);
  createInterface({ input: process.stdin }).on('line', (id) => {
    for (const line of recent.wayOf(id.trim())) print(line);
  });
  const stop = async () => {
    await server.close();
    lines.flush();
    process.exit();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function explainStart(port: number): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`The port ${port} is taken; --port 0 takes a free one.`);
  };
}

import { createInterface } from 'node:readline';
import { LocalServer } from '../server/local-server';
import { FILE_EVENTS } from '../watch/file-events';
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
  const server = await LocalServer.start({
    directory,
    host,
    port,
    gateway: {
      ...options.gateway,
      print: (functionName, line) => console.log(`${functionName}: ${line}`),
      log: (line) => console.log(line),
      executionLog: printsExecutionLogs ? (line) => console.log(line) : undefined,
      served: (request) => {
        recent.add(request);
        console.log(requestLine(request));
      },
    },
    watch: watches ? FILE_EVENTS : undefined,
    say: (line) => console.log(line),
  }).catch(explainStart(port));
  if (server.isOpenToOthers) console.warn(`Whoever reaches ${host} can call these APIs and what stands behind them.`);
  for (const line of startLines(server)) console.log(line);
  createInterface({ input: process.stdin }).on('line', (id) => {
    for (const line of recent.wayOf(id.trim())) console.log(line);
  });
  const stop = () => server.close().then(() => process.exit());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function explainStart(port: number): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`The port ${port} is taken; --port 0 takes a free one.`);
  };
}

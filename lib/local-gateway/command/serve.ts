import { LocalGateway } from '../local-gateway';
import { HttpServer } from '../server/http-server';
import { readServeOptions, SERVE_USAGE } from './serve-options';
import { requestLine, startLines } from './serve-output';

/** Serves the APIs of a cloud assembly until it is stopped. */
export async function serve(args: string[]): Promise<void> {
  const options = readServeOptions(args, process.env);
  if (options.showsUsage) {
    console.log(SERVE_USAGE);
    return;
  }
  const gateway = LocalGateway.fromAssembly(options.directory, {
    ...options.gateway,
    print: (functionName, line) => console.log(`${functionName}: ${line}`),
    log: (line) => console.log(line),
  });
  const isLoopback = ['127.0.0.1', 'localhost', '::1'].includes(options.host);
  const server = new HttpServer(
    {
      async handle(request) {
        const begun = performance.now();
        const response = await gateway.handle(request);
        console.log(requestLine(request, response, performance.now() - begun));
        return response;
      },
    },
    { expectsHost: (host) => !isLoopback || gateway.expectsHost(host) },
  );
  const origin = await server.listen(options.port, options.host);
  if (!isLoopback) console.warn(`Whoever reaches ${options.host} can call these APIs and what stands behind them.`);
  for (const line of startLines(gateway, origin)) console.log(line);
  const stop = () => {
    gateway.close();
    server.close().then(() => process.exit());
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

import { LocalGatewayOptions } from '../local-gateway/local-gateway-options';
import { GATEWAY_OPTIONS, GATEWAY_USAGE, gatewayOptionsOf } from './gateway-options';
import { readArguments } from './read-arguments';

export const SERVE_USAGE = `Usage: cdk-gatehouse serve [cdk.out] [options]

  --port 8080                 the port; 0 takes a free one
  --host 127.0.0.1            the address to listen on
  --execution-logs            prints the execution logs of stages that have them on
  --watch                     takes up changed handlers and a changed cdk.out while it serves
${GATEWAY_USAGE}`;

export interface ServeOptions {
  readonly directory: string;
  readonly port: number;
  readonly host: string;
  readonly showsUsage: boolean;
  readonly watches: boolean;
  readonly printsExecutionLogs: boolean;
  readonly gateway: LocalGatewayOptions;
}

/** Reads the arguments of `serve`. */
export function readServeOptions(args: string[], environment: NodeJS.ProcessEnv): ServeOptions {
  const { values, positionals } = readArguments(args, {
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    ...GATEWAY_OPTIONS,
    'execution-logs': { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  return {
    directory: positionals[0] ?? 'cdk.out',
    port: portOf(values.port),
    host: values.host,
    showsUsage: values.help,
    watches: values.watch,
    printsExecutionLogs: values['execution-logs'],
    gateway: gatewayOptionsOf(values, environment),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`--port is '${text}'; a port is a number from 0 to 65535.`);
}

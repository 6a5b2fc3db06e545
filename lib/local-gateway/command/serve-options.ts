import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { IamCaller } from '../authorization/iam-callers';
import { Jwks } from '../authorization/jwt';
import { endpointsIn } from '../backends/service-endpoints';
import { LocalGatewayOptions } from '../local-gateway-options';

export const SERVE_USAGE = `Usage: cdk-gatehouse serve [cdk.out] [options]

  --port 8080                 the port; 0 takes a free one
  --host 127.0.0.1            the address to listen on
  --function Name=http://…    what stands for a Lambda function: a runtime interface emulator
  --target id=http://…        what stands for a VPC link or an origin
  --parameters Name=value     a parameter of the templates
  --jwks issuer=file.json     the public keys of an issuer of tokens; * is every issuer
  --caller arn=key:secret     who may sign requests to methods with IAM authorization
  --endpoint-url http://…     where the services of AWS are (or 'aws'); AWS_ENDPOINT_URL says the same.
                              Without it, calls of services are captured
  --watch                     takes up changed handlers and a changed cdk.out while it serves`;

export interface ServeOptions {
  readonly directory: string;
  readonly port: number;
  readonly host: string;
  readonly showsUsage: boolean;
  readonly watches: boolean;
  readonly gateway: LocalGatewayOptions;
}

/** Reads the arguments of `serve`. */
export function readServeOptions(args: string[], environment: NodeJS.ProcessEnv): ServeOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      function: { type: 'string', multiple: true, default: [] },
      target: { type: 'string', multiple: true, default: [] },
      parameters: { type: 'string', multiple: true, default: [] },
      jwks: { type: 'string', multiple: true, default: [] },
      caller: { type: 'string', multiple: true, default: [] },
      'endpoint-url': { type: 'string' },
      watch: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    directory: positionals[0] ?? 'cdk.out',
    port: portOf(values.port),
    host: values.host,
    showsUsage: values.help,
    watches: values.watch,
    gateway: {
      functions: pairs(values.function),
      targets: pairs(values.target),
      parameters: pairs(values.parameters),
      jwks: Object.fromEntries(Object.entries(pairs(values.jwks)).map(([issuer, file]) => [issuer, readJwks(file)])),
      ...(values.caller.length > 0 && { callers: Object.entries(pairs(values.caller)).map(callerOf) }),
      endpointUrl: values['endpoint-url'] ?? environment.AWS_ENDPOINT_URL,
      endpointUrls: endpointsIn(environment),
      credentials: credentialsIn(environment),
      region: environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION,
    },
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`--port is '${text}'; a port is a number from 0 to 65535.`);
}

function pairs(written: readonly string[]): { [name: string]: string } {
  return Object.fromEntries(
    written.map((pair) => {
      const equals = pair.indexOf('=');
      if (equals < 1) throw new Error(`'${pair}' is no pair; write it as name=value.`);
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}

function readJwks(file: string): Jwks {
  const jwks = JSON.parse(readFileSync(file, 'utf8')) as Partial<Jwks>;
  if (Array.isArray(jwks.keys)) return jwks as Jwks;
  throw new Error(`${file} is no set of keys; it needs a list 'keys'.`);
}

function callerOf([arn, credentials]: [string, string]): IamCaller {
  const [accessKeyId, secretAccessKey] = credentials.split(':');
  if (!secretAccessKey) throw new Error(`--caller ${arn} has no key and secret; write it as arn=key:secret.`);
  return { arn, credentials: { accessKeyId, secretAccessKey } };
}

function credentialsIn(environment: NodeJS.ProcessEnv) {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return undefined;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
  };
}

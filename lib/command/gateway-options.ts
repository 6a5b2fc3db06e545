import { readFileSync } from 'node:fs';
import { IamCaller } from '../local-gateway/authorization/iam-callers';
import { Jwks } from '../local-gateway/authorization/jwt';
import { endpointsIn } from '../local-gateway/backends/service-endpoints';
import { LocalGatewayOptions } from '../local-gateway/local-gateway-options';
import { parseTemplate } from '../template-model/template-text';

const LIST: { readonly type: 'string'; readonly multiple: true; readonly default: string[] } = {
  type: 'string',
  multiple: true,
  default: [],
};

/** What commands can be told of the gateway, as `parseArgs` takes it. */
export const GATEWAY_OPTIONS = {
  function: LIST,
  target: LIST,
  parameters: LIST,
  context: LIST,
  snapshot: LIST,
  jwks: LIST,
  caller: LIST,
  'not-done-here': { type: 'string', default: 'pass' },
  'endpoint-url': { type: 'string' },
} as const;

export const GATEWAY_USAGE = `  --function Name=http://…    what stands for a Lambda function: a runtime interface emulator
  --target id=http://…        what stands for a VPC link or an origin
  --parameters Name=value     a parameter of the templates
  --context Name=value        a value that only CloudFormation knows, by the name that is listed as unknown
  --snapshot release=file     the template as it was when a release was deployed
  --jwks issuer=file.json     the public keys of an issuer of tokens; * is every issuer
  --caller arn=key:secret     who may sign requests to methods with IAM authorization
  --not-done-here pass        what becomes of requests to what this machine cannot do: pass, or refuse
  --endpoint-url http://…     where the services of AWS are (or 'aws'); AWS_ENDPOINT_URL says the same.
                              Without it, calls of services are captured`;

export interface GatewayArguments {
  readonly function: readonly string[];
  readonly target: readonly string[];
  readonly parameters: readonly string[];
  readonly context: readonly string[];
  readonly snapshot: readonly string[];
  readonly jwks: readonly string[];
  readonly caller: readonly string[];
  readonly 'not-done-here': string;
  readonly 'endpoint-url'?: string;
}

/** The options of a gateway as they are written on the command line, and in the environment. */
export function gatewayOptionsOf(values: GatewayArguments, environment: NodeJS.ProcessEnv): LocalGatewayOptions {
  return {
    functions: pairs(values.function),
    targets: pairs(values.target),
    parameters: pairs(values.parameters),
    context: pairs(values.context),
    snapshots: filesOf(values.snapshot, (text) => parseTemplate(text) as object),
    jwks: filesOf(values.jwks, readJwks),
    ...(values.caller.length > 0 && { callers: Object.entries(pairs(values.caller)).map(callerOf) }),
    notDoneHere: passOrRefuse(values['not-done-here']),
    endpointUrl: values['endpoint-url'] ?? environment.AWS_ENDPOINT_URL,
    endpointUrls: endpointsIn(environment),
    credentials: credentialsIn(environment),
    region: environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION,
  };
}

function passOrRefuse(text: string): 'pass' | 'refuse' {
  if (text === 'pass' || text === 'refuse') return text;
  throw new Error(`--not-done-here is '${text}'; it is pass or refuse.`);
}

function filesOf<T>(written: readonly string[], read: (text: string, file: string) => T): { [name: string]: T } {
  const entries = Object.entries(pairs(written)).map(([name, file]) => [name, read(readFileSync(file, 'utf8'), file)]);
  return Object.fromEntries(entries);
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

function readJwks(text: string, file: string): Jwks {
  const jwks = JSON.parse(text) as Partial<Jwks>;
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

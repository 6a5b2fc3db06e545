import { readAssembly } from '../cloud-assembly/read-assembly';
import { LocalGateway } from '../local-gateway/local-gateway';
import { localCaller } from '../local-gateway/server/local-caller';
import { GATEWAY_OPTIONS, GATEWAY_USAGE, gatewayOptionsOf } from './gateway-options';
import { readArguments } from './read-arguments';
import { traceLines } from './trace-lines';

const USAGE = `Usage: cdk-gatehouse explain 'GET /pets' --stage prod [cdk.out] [options]

Of a WebSocket API: 'CONNECT /?room=tea', or 'MESSAGE {"action":"send"}'.

  --stage prod                the stage
  --api Name                  the API, where there are several with this stage
  --key acme                  the name or the value of an API key
  --as arn                    who signs the request
  --header 'Name: value'      a header
  --body text                 the body
${GATEWAY_USAGE}`;

/** Prints the way that a request would go, without anything being called. */
export async function explain(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {
    stage: { type: 'string' },
    api: { type: 'string' },
    key: { type: 'string' },
    as: { type: 'string' },
    header: { type: 'string', multiple: true, default: [] },
    body: { type: 'string' },
    help: { type: 'boolean', default: false },
    ...GATEWAY_OPTIONS,
  });
  const [request, directory = 'cdk.out'] = positionals;
  if (values.help || request === undefined) {
    console.log(USAGE);
    return;
  }
  const callers = [localCaller(readAssembly(directory))];
  const gateway = LocalGateway.fromAssembly(directory, { callers, ...gatewayOptionsOf(values, process.env) });
  const stage = values.stage ?? onlyStageOf(gateway);
  const { api, body, key } = values;
  const trace = await gateway.explain(stage, request, {
    api,
    body,
    apiKey: key === undefined ? undefined : gateway.usagePlans.keyCalled(key).value,
    as: values.as === undefined ? undefined : callerNamed(values.as, gateway),
    headers: Object.fromEntries(values.header.map(headerOf)),
  });
  gateway.close();
  for (const line of traceLines(trace)) console.log(line);
}

function onlyStageOf(gateway: LocalGateway): string {
  const names = [...new Set(gateway.apis.flatMap(({ stages }) => stages.map(({ name }) => name)))];
  if (names.length === 1) return names[0];
  throw new Error(`Name a stage with --stage; there are ${names.join(', ') || 'none'}.`);
}

function callerNamed(arn: string, { callers }: LocalGateway) {
  return callers.find((caller) => caller.arn === arn) ?? { arn };
}

function headerOf(text: string): [name: string, value: string] {
  const [, name, value] = /^([^:]+): ?(.*)$/.exec(text) ?? [];
  if (name === undefined) throw new Error(`'${text}' is no header; write it as 'Name: value'.`);
  return [name, value];
}

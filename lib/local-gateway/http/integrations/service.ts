import { HeaderList } from '../../messages/header-list';
import { Response } from '../../messages/messages';
import { ServiceCall } from '../../pipeline/backends';
import { HttpExchange } from '../http-exchange';
import { HttpFault } from '../http-fault';
import { valueOf } from '../parameter-changes';

/** How the services that HTTP APIs can call are called. */
const ACTIONS: {
  readonly [subtype: string]: { readonly service: string; readonly target: string; readonly version: string };
} = {
  'EventBridge-PutEvents': { service: 'events', target: 'AWSEvents.PutEvents', version: '1.1' },
  'Kinesis-PutRecord': { service: 'kinesis', target: 'Kinesis_20131202.PutRecord', version: '1.1' },
  'SQS-DeleteMessage': { service: 'sqs', target: 'AmazonSQS.DeleteMessage', version: '1.0' },
  'SQS-PurgeQueue': { service: 'sqs', target: 'AmazonSQS.PurgeQueue', version: '1.0' },
  'SQS-ReceiveMessage': { service: 'sqs', target: 'AmazonSQS.ReceiveMessage', version: '1.0' },
  'SQS-SendMessage': { service: 'sqs', target: 'AmazonSQS.SendMessage', version: '1.0' },
  'StepFunctions-StartExecution': { service: 'states', target: 'AWSStepFunctions.StartExecution', version: '1.0' },
  'StepFunctions-StartSyncExecution': {
    service: 'states',
    target: 'AWSStepFunctions.StartSyncExecution',
    version: '1.0',
  },
  'StepFunctions-StopExecution': { service: 'states', target: 'AWSStepFunctions.StopExecution', version: '1.0' },
};

/** The service that an integration of a subtype calls. */
export function serviceOfSubtype(subtype: string | undefined): string | undefined {
  return subtype !== undefined && Object.hasOwn(ACTIONS, subtype) ? ACTIONS[subtype].service : undefined;
}

/** Calls a service of AWS with the parameters that the integration maps. */
export function callService(exchange: HttpExchange): Promise<Response> {
  const { api, integration, runtime } = exchange;
  const subtype = integration.subtype as string;
  const action = Object.hasOwn(ACTIONS, subtype) ? ACTIONS[subtype] : undefined;
  if (!action) throw new HttpFault(500, 'Internal Server Error', `${subtype} cannot be called here`);
  const parameters = Object.entries(integration.requestParameters).flatMap(([name, source]) => {
    const value = valueOf(source, exchange);
    return value === undefined ? [] : [[name, value] as const];
  });
  const { Region, ...input } = Object.fromEntries(parameters);
  const region = Region ?? api.region;
  const { service, target, version } = action;
  const host = `${service}.${region}.amazonaws.com`;
  const call: ServiceCall = {
    service,
    region,
    action: target.split('.')[1],
    method: 'POST',
    url: `https://${host}/`,
    headers: HeaderList.of({
      Host: host,
      'Content-Type': `application/x-amz-json-${version}`,
      'X-Amz-Target': target,
    }),
    body: Buffer.from(JSON.stringify(inputOf(subtype, input))),
  };
  return runtime.backends.service(call, integration.timeoutMilliseconds);
}

/** Parameters are flat texts; EventBridge takes a list of entries, Kinesis data in base64. */
function inputOf(subtype: string, input: { readonly [name: string]: string }): unknown {
  if (subtype === 'EventBridge-PutEvents') {
    const { Resources, ...entry } = input;
    return { Entries: [{ ...entry, ...(Resources ? { Resources: JSON.parse(Resources) } : {}) }] };
  }
  if (subtype === 'Kinesis-PutRecord') return { ...input, Data: Buffer.from(input.Data ?? '').toString('base64') };
  if (input.MessageAttributes) return { ...input, MessageAttributes: JSON.parse(input.MessageAttributes) };
  return input;
}

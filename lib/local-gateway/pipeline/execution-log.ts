import { IntegrationRequest } from '../integrations/integration-call';
import { bytesOf } from '../messages/convert-payload';
import { Response } from '../messages/messages';
import { excerpt } from './excerpt';
import { resultOf } from './step-results';
import { Trace } from './trace';

/** What a stage says about the execution logs of a method or a route. */
export interface ExecutionLogSettings {
  /** `OFF`, `ERROR` or `INFO`. */
  readonly loggingLevel?: string;
  /** True where the logs have payloads. */
  readonly tracesData?: boolean;
}

type Texts = Iterable<readonly [name: string, value: string]>;

interface ReceivedMessage {
  readonly pathParameters?: Texts;
  readonly query: Texts;
  readonly headers: Texts;
  readonly body: Buffer;
}

/** A request, or an event of a connection, that is done. */
export interface Execution {
  readonly requestId: string;
  readonly extendedRequestId: string;
  /** What was asked for, in a line. */
  readonly subject: string;
  /** What came; only data traces have it. */
  readonly received: ReceivedMessage;
  readonly integrationRequest?: IntegrationRequest;
  readonly integrationResponse?: Response;
  /** What the client gets. */
  readonly sent?: Buffer;
  readonly status: number | undefined;
  readonly isFault: boolean;
  readonly trace: Trace;
}

/** The lines that the service would write, as far as the level asks for them. */
export function executionLogLines(execution: Execution, settings: ExecutionLogSettings): string[] {
  const { loggingLevel = 'OFF', tracesData = false } = settings;
  const isWritten = loggingLevel === 'INFO' || (loggingLevel === 'ERROR' && execution.isFault);
  if (!isWritten) return [];
  const way = loggingLevel === 'INFO' ? [...wayLines(execution, tracesData)] : [];
  return [...way, ...endLines(execution)].map((line) => `(${execution.requestId}) ${line}`);
}

/** Maps print as those of Java. */
function mapText(values: Texts): string {
  return `{${[...values].map(([name, value]) => `${name}=${value}`).join(', ')}}`;
}

function* receivedLines({ body, headers, pathParameters, query }: ReceivedMessage): Iterable<string> {
  if (pathParameters) yield `Method request path: ${mapText(pathParameters)}`;
  yield `Method request query string: ${mapText(query)}`;
  yield `Method request headers: ${mapText(headers)}`;
  yield `Method request body before transformations: ${excerpt(body)}`;
}

function* wayLines(execution: Execution, tracesData: boolean): Iterable<string> {
  const { extendedRequestId, integrationRequest, integrationResponse, received, requestId, sent, trace } = execution;
  yield `Extended Request Id: ${extendedRequestId}`;
  yield `Starting execution for request: ${requestId}`;
  yield execution.subject;
  if (tracesData) yield* receivedLines(received);
  if (!integrationRequest) return;
  yield `Endpoint request URI: ${integrationRequest.uri}`;
  if (tracesData) {
    yield `Endpoint request headers: ${mapText(integrationRequest.headers)}`;
    yield `Endpoint request body after transformations: ${excerpt(bytesOf(integrationRequest.body))}`;
  }
  yield `Sending request to ${integrationRequest.uri}`;
  if (!integrationResponse) return;
  const { latency } = resultOf('integration', trace);
  yield `Received response. Status: ${integrationResponse.status}, Integration latency: ${latency} ms`;
  if (!tracesData) return;
  yield `Endpoint response headers: ${mapText(integrationResponse.headers)}`;
  yield `Endpoint response body before transformations: ${excerpt(integrationResponse.body)}`;
  if (sent) yield `Method response body after transformations: ${excerpt(sent)}`;
}

function* endLines({ isFault, status, trace }: Execution): Iterable<string> {
  const ended = trace.entries.find(({ fault }) => fault !== undefined);
  yield isFault && ended ? `Execution failed: ${ended.fault}` : 'Successfully completed execution';
  yield `Method completed with status: ${status}`;
}

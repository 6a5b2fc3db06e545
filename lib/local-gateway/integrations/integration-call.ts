import { Payload } from '../messages/convert-payload';
import { HeaderList } from '../messages/header-list';
import { GatewayRuntime } from '../pipeline/gateway-runtime';

/** The request that goes to the backend. */
export interface IntegrationRequest {
  method: string;
  uri: string;
  headers: HeaderList;
  query: Map<string, string[]>;
  body: Payload;
}

/** What calling a backend takes, of a request to a REST API or of a message to a WebSocket API. */
export interface IntegrationCall {
  readonly integration: {
    /** `AWS`, `AWS_PROXY`, `HTTP`, `HTTP_PROXY` or `MOCK`. */
    readonly type: string;
    readonly timeoutMilliseconds: number;
    /** True where the response goes to the client as it comes. */
    readonly isStreamed?: boolean;
    /** The VPC link of a private integration. */
    readonly connectionId?: string;
  };
  readonly integrationRequest: IntegrationRequest;
  readonly requestId: string;
  readonly runtime: GatewayRuntime;
  readonly stageVariables: { readonly [name: string]: string };
}

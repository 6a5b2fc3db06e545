import { randomUUID } from 'node:crypto';
import { Entry } from '../entry/served-api';
import { IntegrationRequest } from '../integrations/integration-call';
import { UsagePlan } from '../limits/usage-plans';
import { RequestParameters } from '../mapping-template/input';
import { Overrides } from '../mapping-template/overrides';
import { HeaderList } from '../messages/header-list';
import { ClientRequest, Response } from '../messages/messages';
import { Query } from '../messages/query';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { Trace } from '../pipeline/trace';
import { RestApi, RestIntegration, RestMethod, RestStage } from './rest-api';
import { RestContext } from './rest-context';

/** One request to a REST API on its way through the steps; each step reads what those before it found. */
export class RestExchange {
  readonly requestId = randomUUID();
  readonly trace = new Trace(this.requestId);
  readonly overrides = new Overrides();
  /** The headers of the request as the API sees them. */
  headers = new HeaderList();
  query = Query.parse('');
  traceId = '';
  /** The path behind the stage, as sent. */
  path = '/';
  api!: RestApi;
  context!: RestContext;
  stageVariables: { readonly [name: string]: string } = {};
  isCanary = false;
  deploymentId = '';
  /** The value of the API key that an authorizer answered. */
  usageIdentifierKey?: string;
  /** The plan that the request counts towards. */
  usagePlan?: UsagePlan;
  pathParameters: ReadonlyMap<string, string> = new Map();
  integrationRequest!: IntegrationRequest;
  integrationResponse!: Response;
  response?: Response;
  private matched?: RestMethod;

  constructor(
    readonly stage: RestStage,
    readonly entry: Entry,
    readonly runtime: GatewayRuntime,
  ) {}

  get request(): ClientRequest {
    return this.entry.request;
  }

  /** The path as functions and authorizers get it: without its stage, with its base path. */
  get eventPath(): string {
    const { isCustomDomain, prefix } = this.entry;
    return `${isCustomDomain ? prefix : ''}${this.path.replace(/^\/+/, '/')}`;
  }

  get method(): RestMethod {
    return this.matched as RestMethod;
  }

  set method(method: RestMethod) {
    this.matched = method;
  }

  /** The method, where one was found before the request failed. */
  get methodOrNone(): RestMethod | undefined {
    return this.matched;
  }

  get integration(): RestIntegration {
    return this.method.integration as RestIntegration;
  }

  /** The parameters as mapping templates read them. */
  get parameters(): RequestParameters {
    return {
      path: this.pathParameters,
      querystring: this.query.single(),
      header: new Map(this.headers),
    };
  }
}

import { TemplateModel } from '../template-model/template-model';
import { parseTemplate } from '../template-model/template-text';
import { Functions } from './backends/functions';
import { InProcessFunction } from './backends/in-process-function';
import { LocalBackends } from './backends/local-backends';
import { SentCall } from './backends/sent-calls';
import { findStage } from './find-stage';
import { LocalGatewayOptions } from './local-gateway-options';
import { HeaderList } from './messages/header-list';
import { ClientRequest, Response } from './messages/messages';
import { Clock } from './pipeline/clock';
import { GatewayRuntime } from './pipeline/gateway-runtime';
import { runRestPipeline } from './pipeline/rest-pipeline';
import { Trace } from './pipeline/trace';
import { RestExchange } from './rest/rest-exchange';
import { LoadedTemplate, ServedApi, serveApis } from './served-api';
import { TemplateValues } from './template-values/template-values';

/** What `fetch` sends beside method and path. */
export interface FetchOptions {
  readonly headers?: { readonly [name: string]: string | readonly string[] };
  readonly body?: string | Buffer;
  /** The value of an API key. */
  readonly apiKey?: string;
  /** The name or id of the API, where the template has several. */
  readonly api?: string;
}

/** A response with its body in the forms that tests want. */
export class FetchedResponse {
  readonly body: Buffer;
  readonly status: number;
  readonly headers: HeaderList;

  constructor(
    response: Response,
    /** The way of the request, step by step. */
    readonly trace: Trace,
  ) {
    this.status = response.status;
    this.headers = response.headers;
    this.body = response.body;
  }

  get text(): string {
    return this.body.toString('utf8');
  }

  json(): any {
    return JSON.parse(this.text);
  }
}

/** The APIs of a template, answering on this machine as API Gateway would. Nothing here opens a port. */
export class LocalGateway {
  /** From a CloudFormation template, as an object or as the text of one. */
  static fromTemplate(template: object | string, options: LocalGatewayOptions = {}): LocalGateway {
    return new LocalGateway(typeof template === 'string' ? (parseTemplate(template) as object) : template, options);
  }

  /** The time that quotas, throttles and caches go by. */
  readonly clock = new Clock();
  readonly apis: readonly ServedApi[];
  private readonly backends: LocalBackends;
  private readonly runtime: GatewayRuntime;

  private constructor(template: object, options: LocalGatewayOptions) {
    const functions = new Functions();
    for (const [name, handler] of Object.entries(options.functions ?? {})) {
      if (typeof handler === 'function') functions.add(name, new InProcessFunction(name, handler));
    }
    const { endpointUrl, credentials, targets = {} } = options;
    this.backends = new LocalBackends(functions, { endpointUrl, credentials, targets }, this.clock);
    const { backends } = this;
    this.runtime = {
      clock: this.clock,
      random: options.random ?? Math.random,
      backends: {
        lambda: options.backends?.lambda ?? ((call, timeout) => backends.lambda(call, timeout)),
        http: options.backends?.http ?? ((call, timeout) => backends.http(call, timeout)),
        service: options.backends?.service ?? ((call, timeout) => backends.service(call, timeout)),
      },
    };
    const snapshots = Object.entries(options.snapshots ?? {}).map(
      ([deployment, then]) => [deployment, load(then, options)] as const,
    );
    this.apis = serveApis(load(template, options), new Map(snapshots));
  }

  /** Sends a request to a stage: `await gateway.fetch('prod', 'GET /pets?limit=2')`. */
  async fetch(stage: string, request: string, options: FetchOptions = {}): Promise<FetchedResponse> {
    const api = this.apiOf(options.api);
    const [, method, target] = /^([A-Z]+) (\/.*)$/.exec(request) ?? [];
    if (target === undefined) throw new Error(`'${request}' is no request; write it as 'GET /pets?limit=2'.`);
    const headers = HeaderList.of(options.headers);
    headers.setDefault('Host', `${api.id}.execute-api.us-east-1.amazonaws.com`);
    if (options.apiKey !== undefined) headers.set('X-Api-Key', options.apiKey);
    const body = Buffer.from(options.body ?? '');
    const sent = { method, target: `/${stage}${target}`, headers, body, sourceIp: '127.0.0.1', protocol: 'HTTP/1.1' };
    return this.handle(sent);
  }

  /** Answers a request as it comes from a client. */
  async handle(request: ClientRequest): Promise<FetchedResponse> {
    const found = findStage(request, this.apis);
    if (!found) return new FetchedResponse(forbidden(), new Trace());
    const exchange = new RestExchange(request, found.stage, found.target, found.prefix, this.runtime);
    return new FetchedResponse(await runRestPipeline(exchange), exchange.trace);
  }

  /** What would have gone to AWS: to a queue, a table, a bucket, or to a service by its name. */
  sentTo(name: string): SentCall[] {
    return this.backends.sent.to(name);
  }

  /** Ends what runs behind the gateway. */
  close(): void {
    this.backends.close();
  }

  private apiOf(name: string | undefined): ServedApi {
    const named = this.apis.filter((api) => name === undefined || [api.name, api.id, api.slug].includes(name));
    if (named.length === 1) return named[0];
    const names = this.apis.map((api) => `'${api.name}'`).join(', ');
    throw new Error(`${named.length} APIs are meant; the template has ${names || 'none'}. Name one with 'api'.`);
  }
}

function load(template: object, options: LocalGatewayOptions): LoadedTemplate {
  const values = new TemplateValues(template, {
    region: options.region ?? 'us-east-1',
    accountId: options.accountId ?? '123456789012',
    stackName: 'local',
    parameters: options.parameters ?? {},
    exports: new Map(),
  });
  return { model: TemplateModel.fromTemplate(template), values };
}

/** A host or a stage that leads nowhere. */
function forbidden(): Response {
  const headers = HeaderList.of({ 'Content-Type': 'application/json', 'x-amzn-ErrorType': 'ForbiddenException' });
  return { status: 403, headers, body: Buffer.from('{"message":"Forbidden"}') };
}

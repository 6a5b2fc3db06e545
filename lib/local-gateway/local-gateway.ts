import { randomUUID } from 'node:crypto';
import type { Stack, Stage } from 'aws-cdk-lib';
import { parseTemplate } from '../template-model/template-text';
import { LoadedStack, loadStacks } from './assembly/load-stacks';
import { readAssembly, StackTemplate } from './assembly/read-assembly';
import { IamCaller, IamCallers } from './authorization/iam-callers';
import { ResultCache } from './authorization/result-cache';
import { TokenIssuers } from './authorization/token-issuers';
import { Functions } from './backends/functions';
import { LocalBackends } from './backends/local-backends';
import { SentCall } from './backends/sent-calls';
import { CustomDomain, readCustomDomains } from './entry/custom-domains';
import { findStage, isExpectedHost } from './entry/find-stage';
import { serveApis } from './entry/serve-apis';
import { ServedApi } from './entry/served-api';
import { FetchedResponse } from './fetched-response';
import { loadFunctions } from './lambda/load-functions';
import { limitationsOf } from './limitations';
import { Limits } from './limits/limits';
import { UsagePlans } from './limits/usage-plans';
import { LocalGatewayOptions } from './local-gateway-options';
import { HeaderList } from './messages/header-list';
import { ClientRequest, Response } from './messages/messages';
import { Clock } from './pipeline/clock';
import { extendedRequestId } from './pipeline/extended-request-id';
import { GatewayRuntime } from './pipeline/gateway-runtime';
import { Trace } from './pipeline/trace';
import { TableDefinition, tablesOf } from './tables/table-definitions';

/** What `fetch` sends beside method and path. */
export interface FetchOptions {
  readonly headers?: { readonly [name: string]: string | readonly string[] };
  readonly body?: string | Buffer;
  /** The value of an API key. */
  readonly apiKey?: string;
  /** Who signs the request. */
  readonly as?: IamCaller;
  /** The name or id of the API, where there are several. */
  readonly api?: string;
}

/** The APIs of a template, answering on this machine as API Gateway would. Nothing here opens a port. */
export class LocalGateway {
  /** From a CloudFormation template, as an object or as the text of one. */
  static fromTemplate(template: object | string, options: LocalGatewayOptions = {}): LocalGateway {
    const parsed = typeof template === 'string' ? (parseTemplate(template) as object) : template;
    return new LocalGateway([{ name: 'local', template: parsed }], options);
  }

  /** From a stack of the CDK, which is synthesized with the app around it. Only the APIs of this stack are served. */
  static fromStack(stack: Stack, options: LocalGatewayOptions = {}): LocalGateway {
    const { directory } = (stack.node.root as Stage).synth();
    return new LocalGateway(readAssembly(directory), options, stack.stackName);
  }

  /** From a folder that `cdk synth` wrote, such as `cdk.out`. */
  static fromAssembly(directory: string, options: LocalGatewayOptions = {}): LocalGateway {
    return new LocalGateway(readAssembly(directory), options);
  }

  /** The time that quotas, throttles, caches and tokens go by. */
  readonly clock = new Clock();
  readonly apis: readonly ServedApi[];
  readonly domains: readonly CustomDomain[];
  /** API keys and usage plans. */
  readonly usagePlans: UsagePlans;
  /** What could not be known of the templates, as they would write it. */
  readonly unresolved: readonly string[];
  /** What the templates ask for and this machine does not do. */
  readonly limitations: readonly string[];
  /** The DynamoDB tables of the templates. */
  readonly tables: readonly TableDefinition[];
  /** The Lambda functions. */
  readonly functions: Functions;
  private readonly backends: LocalBackends;
  /** Who may sign requests. */
  readonly callers: readonly IamCaller[];
  private readonly runtime: GatewayRuntime;

  private constructor(templates: readonly StackTemplate[], options: LocalGatewayOptions, only?: string) {
    const stacks = loadStacks(templates, options);
    const snapshots = Object.entries(options.snapshots ?? {}).map(([deployment, template]): [string, LoadedStack] => [
      deployment,
      loadStacks([{ ...templates[0], template }], options)[0],
    ]);
    this.apis = serveApis(
      stacks.filter(({ name }) => only === undefined || name === only),
      new Map(snapshots),
    );
    this.domains = readCustomDomains(stacks);
    this.usagePlans = UsagePlans.read(stacks);
    this.functions = loadFunctions(stacks, options);
    this.backends = new LocalBackends(this.functions, { targets: {}, ...options }, this.clock);
    this.unresolved = stacks.flatMap(({ values }) => [...values.open]);
    this.limitations = limitationsOf(stacks);
    this.tables = tablesOf(stacks);
    this.callers = options.callers ?? [];
    this.runtime = this.makeRuntime(options);
  }

  /** Sends a request to a stage: `await gateway.fetch('prod', 'GET /pets?limit=2')`. */
  async fetch(stage: string, request: string, options: FetchOptions = {}): Promise<FetchedResponse> {
    const api = this.apiOf(options.api);
    const [, method, target] = /^([A-Z]+) (\/.*)$/.exec(request) ?? [];
    if (target === undefined) throw new Error(`'${request}' is no request; write it as 'GET /pets?limit=2'.`);
    const headers = HeaderList.of(options.headers);
    headers.setDefault('Host', `${api.id}.execute-api.us-east-1.amazonaws.com`);
    if (options.apiKey !== undefined) headers.set('X-Api-Key', options.apiKey);
    const sent: ClientRequest = {
      method,
      target: stage === '$default' ? target : `/${stage}${target}`,
      headers,
      body: Buffer.from(options.body ?? ''),
      sourceIp: '127.0.0.1',
      protocol: 'HTTP/1.1',
    };
    if (options.as) this.signAs(sent, options.as);
    return this.handle(sent);
  }

  /** Answers a request as it comes from a client. */
  async handle(request: ClientRequest): Promise<FetchedResponse> {
    const found = findStage(request, this.apis, this.domains);
    if (!found) return new FetchedResponse(forbidden(), new Trace());
    const { response, trace } = await found.stage.answer(found.entry, this.runtime);
    return new FetchedResponse(response, trace);
  }

  /** Signs a request as one of the callers would; an ARN that is nobody's signs nothing. */
  sign(request: ClientRequest, callerArn: string): void {
    const caller = this.callers.find(({ arn }) => arn === callerArn);
    if (caller) this.signAs(request, caller);
  }

  /** What would have gone to AWS: to a queue, a table, a bucket, or to a service by its name. */
  sentTo(name: string): SentCall[] {
    return this.backends.sent.to(name);
  }

  /** The way of a request, step by step. */
  trace(response: FetchedResponse): Trace {
    return response.trace;
  }

  /** True for a host that is one of this machine's names, an API's own, or a custom domain name. */
  expectsHost(host: string): boolean {
    return isExpectedHost(host, this.domains);
  }

  /** Ends what runs behind the gateway. */
  close(): void {
    this.backends.close();
  }

  private signAs(request: ClientRequest, caller: IamCaller): void {
    this.runtime.iamCallers.sign(request, caller, 'us-east-1', this.clock.now());
  }

  private makeRuntime(options: LocalGatewayOptions): GatewayRuntime {
    const { backends, clock, usagePlans } = this;
    const iamCallers = new IamCallers();
    for (const caller of options.callers ?? []) iamCallers.add(caller);
    return {
      clock,
      usagePlans,
      iamCallers,
      limits: new Limits(clock),
      tokenIssuers: new TokenIssuers(options.jwks ?? {}),
      authorizerResults: new ResultCache(clock),
      responses: new ResultCache(clock),
      random: options.random ?? Math.random,
      log: options.log ?? (() => {}),
      backends: {
        lambda: options.backends?.lambda ?? ((call, timeout) => backends.lambda(call, timeout)),
        http: options.backends?.http ?? ((call, timeout) => backends.http(call, timeout)),
        service: options.backends?.service ?? ((call, timeout) => backends.service(call, timeout)),
      },
    };
  }

  private apiOf(name: string | undefined): ServedApi {
    const named = this.apis.filter((api) => name === undefined || [api.name, api.id, api.slug].includes(name));
    if (named.length === 1) return named[0];
    const names = this.apis.map((api) => `'${api.name}'`).join(', ');
    throw new Error(`${named.length} APIs are meant; there are ${names || 'none'}. Name one with 'api'.`);
  }
}

/** A host or a stage that leads nowhere. */
function forbidden(): Response {
  const headers = HeaderList.of({
    'Content-Type': 'application/json',
    'x-amzn-ErrorType': 'ForbiddenException',
    'x-amzn-RequestId': randomUUID(),
    'x-amz-apigw-id': extendedRequestId(),
  });
  return { status: 403, headers, body: Buffer.from('{"message":"Forbidden"}') };
}

import { randomUUID } from 'node:crypto';
import type { Stack, Stage } from 'aws-cdk-lib';
import { readAssembly, StackTemplate } from '../cloud-assembly/read-assembly';
import { parseTemplate } from '../template-model/template-text';
import { loadSnapshots } from './assembly/load-snapshots';
import { loadStacks } from './assembly/load-stacks';
import { IamCaller } from './authorization/iam-callers';
import { Functions } from './backends/functions';
import { LocalBackends } from './backends/local-backends';
import { SentCall } from './backends/sent-calls';
import { ConnectOptions, FetchOptions, requestTo } from './client';
import { addressesOf } from './entry/addresses-of';
import { CustomDomain, readCustomDomains } from './entry/custom-domains';
import { findStage, isExpectedHost } from './entry/find-stage';
import { forbidden } from './entry/forbidden';
import { assumptionsOf, namedApi } from './entry/named-api';
import { oversizedHeaders } from './entry/oversized-headers';
import { serveApis } from './entry/serve-apis';
import { Handshake, ServedApi } from './entry/served-api';
import { FetchedResponse } from './fetched-response';
import { callbackEnvironmentOf } from './lambda/callback-environment';
import { loadFunctions, missingFunctions } from './lambda/load-functions';
import { limitationsOf } from './limitations';
import { UsagePlans } from './limits/usage-plans';
import { ConnectionRefused, Inbox, LocalConnection } from './local-connection';
import { LocalGatewayOptions } from './local-gateway-options';
import { collected } from './messages/byte-stream';
import { ClientRequest } from './messages/messages';
import { sendableResponse } from './messages/sendable-response';
import { Clock } from './pipeline/clock';
import { GatewayRuntime } from './pipeline/gateway-runtime';
import { MetricDimensions, MetricStatistics } from './pipeline/metrics';
import { Trace } from './pipeline/trace';
import { runtimeOf } from './runtime-of';
import { CallbackEndpoint } from './server/callback-endpoint';
import { TableDefinition, tablesOf } from './tables/table-definitions';
import { ClientSocket, GOING_AWAY } from './web-socket/connection';
import { OpenConnection } from './web-socket/open-connection';

/**
 * The APIs of a template, answering on this machine as API Gateway would. A port is opened only for functions in processes of their
 * own that write to clients of a WebSocket API.
 */
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
  /** The functions that nothing on this machine runs. */
  readonly missingFunctions: readonly string[];
  /** What is served although the templates do not tell it: releases of another time. */
  readonly assumptions: readonly string[];
  /** The DynamoDB tables of the templates. */
  readonly tables: readonly TableDefinition[];
  /** The Lambda functions. */
  readonly functions: Functions;
  private readonly backends: LocalBackends;
  /** Who may sign requests. */
  readonly callers: readonly IamCaller[];
  private readonly callbacks = new CallbackEndpoint(this);
  private readonly runtime: GatewayRuntime;

  private constructor(templates: readonly StackTemplate[], options: LocalGatewayOptions, only?: string) {
    const stacks = loadStacks(templates, options);
    this.apis = serveApis(
      stacks.filter(({ names }) => only === undefined || names.includes(only)),
      loadSnapshots(options.snapshots ?? {}, templates, options),
    );
    this.assumptions = assumptionsOf(this.apis);
    this.domains = readCustomDomains(stacks);
    this.usagePlans = UsagePlans.read(stacks);
    const callbackEnvironment = () => callbackEnvironmentOf(this.callbacks.origin, this.apis);
    this.functions = loadFunctions(stacks, { ...options, environment: callbackEnvironment });
    this.missingFunctions = missingFunctions(stacks, this.functions);
    this.backends = new LocalBackends(this.functions, { targets: {}, ...options }, this.clock);
    this.unresolved = stacks.flatMap(({ values }) => [...values.open]);
    const limitations = limitationsOf(stacks);
    const whatBecomes = options.notDoneHere === 'refuse' ? 'requests are refused' : 'requests pass';
    this.limitations = [...new Set(limitations.map(({ what }) => `${what}: ${whatBecomes}`))];
    this.tables = tablesOf(stacks);
    this.callers = options.callers ?? [];
    const { backends, clock, usagePlans } = this;
    this.runtime = runtimeOf({ backends, clock, limitations, usagePlans }, options);
  }

  /** Whether calls of an AWS service are kept and answered here, because nobody said where it is: `sqs`. */
  captures(service: string): boolean {
    return this.backends.captures(service);
  }

  /** Sends a request to a stage, and waits until all of the response is there: `await gateway.fetch('prod', 'GET /pets?limit=2')`. */
  async fetch(stage: string, request: string, options: FetchOptions = {}): Promise<FetchedResponse> {
    const [, method, target] = /^([A-Z]+) (\/.*)$/.exec(request) ?? [];
    if (target === undefined) throw new Error(`'${request}' is no request; write it as 'GET /pets?limit=2'.`);
    const response = await this.handle(this.requestTo(stage, method, target, options));
    const { headers, status, stream, trace } = response;
    if (!stream) return response;
    return new FetchedResponse({ status, headers, body: await collected(stream) }, trace);
  }

  /** Opens a connection to a stage of a WebSocket API; throws `ConnectionRefused` where the API does. */
  async connect(stage: string, options: ConnectOptions = {}): Promise<LocalConnection> {
    const inbox = new Inbox();
    const target = options.query === undefined ? '/' : `/?${options.query}`;
    const { connection, response, trace } = await this.openConnection(
      this.requestTo(stage, 'GET', target, options, 'WebSocket'),
      inbox,
    );
    if (!connection) throw new ConnectionRefused(new FetchedResponse(response, trace));
    return new LocalConnection(connection, inbox, trace);
  }

  /**
   * The way that a request would go, without anything being called or counted: `await gateway.explain('prod', 'GET /pets')`. Of a
   * WebSocket API: `CONNECT /?room=tea`, `MESSAGE {"action":"send"}`.
   */
  async explain(stage: string, asked: string, options: FetchOptions = {}): Promise<Trace> {
    const [, method, rest] = /^([A-Z]+) (.+)$/s.exec(asked) ?? [];
    if (rest === undefined) throw new Error(`'${asked}' is no request; write it as 'GET /pets?limit=2'.`);
    const isMessage = method === 'MESSAGE';
    const kind = isMessage || method === 'CONNECT' ? 'WebSocket' : undefined;
    const target = isMessage ? '/' : rest;
    const request = this.requestTo(stage, method, target, isMessage ? { ...options, body: rest } : options, kind);
    const api = namedApi(this.apis, { stage, name: options.api, kind });
    const found = api.stages.find(({ name }) => name === stage);
    if (!found) throw new Error(`'${api.name}' has no stage '${stage}'.`);
    const prefix = stage === '$default' ? '' : `/${stage}`;
    const mapping = addressesOf(api, stage, this.domains).join(', ') || 'nothing leads here';
    return found.explain({ request, target, prefix, mapping, isCustomDomain: false }, this.runtime);
  }

  /** Answers a request as it comes from a client. */
  async handle(request: ClientRequest): Promise<FetchedResponse> {
    const startedAt = this.clock.now();
    await this.prepareCallbacks();
    const refused = oversizedHeaders(request);
    const found = refused ? undefined : findStage(request, this.apis, this.domains);
    const answered = found
      ? await found.stage.answer(found.entry, this.runtime)
      : { response: refused ?? forbidden(), trace: new Trace(randomUUID()) };
    const { trace } = answered;
    const response = sendableResponse(answered.response);
    this.runtime.served({
      id: trace.id,
      api: found?.api.name,
      stage: found?.stage.name,
      title: `${request.method} ${found?.entry.target ?? request.target}`,
      status: response.status,
      startedAt,
      milliseconds: trace.milliseconds,
      trace,
    });
    return new FetchedResponse(response, trace);
  }

  /** Signs a request as one of the callers would; an ARN that is nobody's signs nothing. */
  sign(request: ClientRequest, callerArn: string): void {
    const caller = this.callers.find(({ arn }) => arn === callerArn);
    if (caller) this.signAs(request, caller);
  }

  /** Answers a client that asks for a connection; `socket` is its end. */
  async openConnection(request: ClientRequest, socket: ClientSocket): Promise<Handshake> {
    await this.prepareCallbacks();
    const found = findStage(request, this.apis, this.domains);
    if (!found?.stage.connect) return { response: forbidden(), trace: new Trace(randomUUID()) };
    return found.stage.connect(found.entry, this.runtime, socket);
  }

  /** What would have gone to AWS: to a queue, a table, a bucket, or to a service by its name. */
  sentTo(name: string): SentCall[] {
    return this.backends.sent.to(name);
  }

  /** What CloudWatch would have of a metric: `gateway.metric('5XXError', { stage: 'prod' }).sum`. */
  metric(name: string, dimensions: Partial<MetricDimensions> = {}): MetricStatistics {
    return this.runtime.metrics.statistics(name, dimensions);
  }

  /** The way of a request, step by step. */
  trace(response: FetchedResponse): Trace {
    return response.trace;
  }

  /** True for a host that is one of this machine's names, an API's own, or a custom domain name. */
  expectsHost(host: string): boolean {
    return isExpectedHost(host, this.domains);
  }

  /** The open connections of WebSocket APIs. */
  get connections(): readonly OpenConnection[] {
    return this.runtime.connections.all();
  }

  /** Takes over the connections of a gateway that this one takes the place of; those whose stage is gone end. */
  adoptConnections(before: LocalGateway): void {
    for (const open of before.connections) {
      const { api, name } = open.connection.stage;
      const stages = this.apis.find(({ id }) => id === api.id)?.stages;
      const stage = stages?.find((candidate) => candidate.name === name);
      if (stage?.adopt) stage.adopt(open, this.runtime);
      else void open.close(GOING_AWAY);
    }
  }

  /** Functions reach the gateway where it is served, rather than at a port of its own. */
  servedAt(origin: string): void {
    this.callbacks.isAt(origin);
  }

  /** Ends what runs behind the gateway. */
  close(): void {
    this.runtime.connections.close();
    this.backends.close();
    void this.callbacks.close();
  }

  /** Functions in processes of their own write to clients of WebSocket APIs over a port. */
  private async prepareCallbacks(): Promise<void> {
    const isNeeded = this.functions.haveProcesses && this.apis.some(({ kind }) => kind === 'WebSocket');
    if (isNeeded) await this.callbacks.open();
  }

  private requestTo(
    stage: string,
    method: string,
    target: string,
    options: FetchOptions,
    kind?: string,
  ): ClientRequest {
    const api = namedApi(this.apis, { stage, name: options.api, kind });
    const request = requestTo(api, stage, method, target, options);
    if (options.as) this.signAs(request, options.as);
    return request;
  }

  private signAs(request: ClientRequest, caller: IamCaller): void {
    this.runtime.iamCallers.sign(request, caller, 'us-east-1', this.clock.now());
  }
}

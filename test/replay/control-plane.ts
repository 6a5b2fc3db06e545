import { importedBody } from './imported-body';
import { applyPatch } from './patch';
import { ControlPlaneCall, NotReplayable, Parameters } from './recording';
import { toTemplate } from './to-template';

/** Everything that calls have made, by the kind of thing and the name that the calls gave it. */
export interface ControlPlaneState {
  api: Parameters;
  apiName: string;
  resources: Record<string, Parameters>;
  methods: Record<string, Parameters>;
  models: Record<string, Parameters>;
  validators: Record<string, Parameters>;
  authorizers: Record<string, Parameters>;
  gatewayResponses: Record<string, Parameters>;
  deployments: Record<string, Parameters>;
  stages: Record<string, Parameters>;
  keys: Record<string, Parameters>;
  plans: Record<string, Parameters>;
  planKeys: Record<string, Parameters>;
}

/** A template that comes to what the calls made, and one for what each deployment holds. */
export interface BuiltApi {
  readonly template: object;
  readonly snapshots: { readonly [deployment: string]: object };
}

/** Makes the calls one after the other on paper. */
export function build(calls: readonly ControlPlaneCall[]): BuiltApi {
  const plane = new ControlPlane();
  for (const [index, call] of calls.entries()) plane.call(call, index);
  return { template: toTemplate(plane.state), snapshots: plane.snapshots };
}

class ControlPlane {
  readonly snapshots: { [deployment: string]: object } = {};
  readonly state: ControlPlaneState = {
    api: {},
    apiName: 'api',
    resources: {},
    methods: {},
    models: {},
    validators: {},
    authorizers: {},
    gatewayResponses: {},
    deployments: {},
    stages: {},
    keys: {},
    plans: {},
    planKeys: {},
  };

  call({ op, params, as }: ControlPlaneCall, index: number): void {
    const name = as ?? `unnamed${index}`;
    const { state } = this;
    const method = `${params.resourceId} ${params.httpMethod}`;
    switch (op) {
      case 'create_rest_api':
        state.api = { ...params };
        state.apiName = name;
        return;
      case 'import_rest_api':
      case 'put_rest_api':
        state.api = { ...state.api, body: importedBody(params) };
        if (op === 'import_rest_api') state.apiName = name;
        return;
      case 'create_resource':
        state.resources[name] = params;
        return;
      case 'put_method':
        state.methods[method] = { ...params };
        return;
      case 'put_integration':
        state.methods[method] = { ...state.methods[method], integration: { ...params, responses: {} } };
        return;
      case 'put_method_response':
        return;
      case 'put_integration_response':
        this.integrationOf(method).responses[params.statusCode] = { ...params };
        return;
      case 'create_model':
        state.models[name] = { ...params };
        return;
      case 'create_request_validator':
        state.validators[name] = { ...params };
        return;
      case 'create_authorizer':
        state.authorizers[name] = { ...params };
        return;
      case 'put_gateway_response':
        state.gatewayResponses[params.responseType] = { ...params };
        return;
      case 'create_deployment':
        this.deploy(name, params);
        return;
      case 'create_stage':
        state.stages[params.stageName] = { ...params };
        return;
      case 'create_api_key':
        state.keys[name] = { ...params };
        return;
      case 'create_usage_plan':
        state.plans[name] = { ...params };
        return;
      case 'create_usage_plan_key':
        state.planKeys[name] = { ...params };
        return;
      default:
        this.change(op, params, method);
    }
  }

  private deploy(name: string, { stageName, variables, canarySettings }: Parameters): void {
    const { state } = this;
    state.deployments[name] = {};
    this.snapshots[name] = toTemplate(structuredClone(state));
    if (stageName === undefined) return;
    const deploymentId = `\${${name}.id}`;
    const stage = state.stages[stageName];
    if (canarySettings) {
      state.stages[stageName] = { ...stage, stageName, canarySettings: { ...canarySettings, deploymentId } };
    } else {
      state.stages[stageName] = { variables, ...stage, stageName, deploymentId };
    }
  }

  private change(op: string, params: Parameters, method: string): void {
    const { state } = this;
    const targets: { readonly [op: string]: () => Parameters | undefined } = {
      update_rest_api: () => state.api,
      update_method: () => state.methods[method],
      update_integration: () => this.integrationOf(method),
      update_integration_response: () => this.integrationOf(method).responses[params.statusCode],
      update_stage: () => state.stages[params.stageName],
      update_gateway_response: () => (state.gatewayResponses[params.responseType] ??= { ...params }),
      update_model: () => Object.values(state.models).find(({ name }) => name === params.modelName),
      update_request_validator: () => state.validators[referenced(params.requestValidatorId)],
      update_authorizer: () => state.authorizers[referenced(params.authorizerId)],
      update_resource: () => state.resources[referenced(params.resourceId)],
      update_usage_plan: () => state.plans[referenced(params.usagePlanId)],
      update_api_key: () => state.keys[referenced(params.apiKey)],
    };
    const target = Object.hasOwn(targets, op) ? targets[op]() : undefined;
    if (target) {
      applyPatch(target, params.patchOperations ?? []);
      return;
    }
    switch (op) {
      case 'delete_method':
        delete state.methods[method];
        return;
      case 'delete_integration':
        delete (state.methods[method] as { integration?: unknown }).integration;
        return;
      case 'delete_integration_response':
        delete this.integrationOf(method).responses[params.statusCode];
        return;
      case 'delete_gateway_response':
        delete state.gatewayResponses[params.responseType];
        return;
      case 'delete_resource':
        delete state.resources[referenced(params.resourceId)];
        return;
      case 'delete_stage':
        delete state.stages[params.stageName];
        return;
      case 'update_method_response':
      case 'delete_method_response':
      case 'update_deployment':
        return;
      default:
        throw new NotReplayable(`the call ${op} is not known here`);
    }
  }

  private integrationOf(method: string): Parameters {
    return this.state.methods[method]?.integration ?? { responses: {} };
  }
}

/** `resource1` of `${resource1.id}` */
function referenced(reference: string): string {
  return /^\$\{(\w+)\.\w+\}$/.exec(reference)?.[1] ?? reference;
}

import { ApiPlan, AppPlan, CanaryPlan, DomainPlan, RoutePlan, ShiftPlan, StageName, StagePlan } from './app-plan';

/** The code of an app, which is what runs and what is shown of a sequence that fails. Its names are those of `synthesize`. */
export function codeOf(plan: AppPlan): string {
  // What is in a stack of its own stays while another one may import it.
  const elsewhere = plan.functionsIn === 'other' ? FUNCTIONS : [];
  const kept = new Set([...backendsOf(plan), ...plan.keptBackends, ...elsewhere]);
  const backends = Object.entries(BACKENDS).flatMap(([id, code]) =>
    kept.has(id) ? [`const ${id} = ${code(plan.names[id] ?? 0, plan.code)};`] : [],
  );
  const bundles = Object.keys(plan.plans).length > 0 ? [plansCode(plan)] : [];
  const domains = plan.domain ? [domainCode(plan.domain)] : [];
  return [
    ...placeCode(plan, kept),
    ...backends,
    ...exportsCode(plan, kept),
    ...apisCode(plan),
    ...bundles,
    ...domains,
  ].join('\n');
}

const FUNCTIONS = ['FunctionOne', 'FunctionTwo', 'AuthorizerOne', 'AuthorizerTwo'];

function placeCode({ functionsIn }: AppPlan, kept: ReadonlySet<string>): string[] {
  // CloudFormation takes no template without a resource.
  if (functionsIn === 'stack' || !FUNCTIONS.some((id) => kept.has(id))) return ['const functions = stack;'];
  return functionsIn === 'nested'
    ? ["const functions = new NestedStack(stack, 'Functions');"]
    : ["const functions = new Stack(app, 'Functions', { env });"];
}

/** As the CDK asks for what another stack may need no more. */
function exportsCode({ functionsIn }: AppPlan, kept: ReadonlySet<string>): string[] {
  if (functionsIn !== 'other') return [];
  return FUNCTIONS.filter((id) => kept.has(id)).flatMap((id) => [
    `functions.exportValue(${id}.functionArn);`,
    `functions.exportValue(${id}.functionName);`,
  ]);
}

/** What the APIs of an app name. */
export function backendsOf(plan: AppPlan): string[] {
  const used = apisCode(plan).join('\n');
  return Object.keys(BACKENDS).filter((id) => new RegExp(`\\b${id}\\b`).test(used));
}

function apisCode({ apis }: AppPlan): string[] {
  return Object.entries(apis).map(([name, api]) => apiCode(name, api));
}

const named = (property: string, id: string, generation: number, ending = '') =>
  generation === 0
    ? ''
    : `${property}: '${id}-${generation}${ending}'`.toLowerCase().replace(property.toLowerCase(), property);

const aFunction = (id: string) => (generation: number, code: number) => {
  const name = named('functionName', id, generation);
  return `new Function(functions, '${id}', { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code: Code.fromInline('//${code}')${name && `, ${name}`} })`;
};

const BACKENDS: { readonly [id: string]: (generation: number, code: number) => string } = {
  FunctionOne: aFunction('FunctionOne'),
  FunctionTwo: aFunction('FunctionTwo'),
  AuthorizerOne: aFunction('AuthorizerOne'),
  AuthorizerTwo: aFunction('AuthorizerTwo'),
  QueueOne: (generation) => `new Queue(stack, 'QueueOne', { ${named('queueName', 'QueueOne', generation)} })`,
  QueueTwo: (generation) => `new Queue(stack, 'QueueTwo', { ${named('queueName', 'QueueTwo', generation)} })`,
  TableOne: (generation) => tableCode('TableOne', generation),
  TableTwo: (generation) => tableCode('TableTwo', generation),
  BucketOne: (generation) => bucketCode('BucketOne', generation),
  BucketTwo: (generation) => bucketCode('BucketTwo', generation),
  Logs: () => "new LogGroup(stack, 'Logs', { removalPolicy: RemovalPolicy.DESTROY })",
};

function tableCode(id: string, generation: number): string {
  const name = named('tableName', id, generation);
  return `new Table(stack, '${id}', { partitionKey: { name: 'id', type: AttributeType.STRING }, removalPolicy: RemovalPolicy.DESTROY${name && `, ${name}`} })`;
}

function bucketCode(id: string, generation: number): string {
  return `new Bucket(stack, '${id}', { removalPolicy: RemovalPolicy.DESTROY${generation ? `, ${named('bucketName', id, generation)}` : ''} })`;
}

const CONSTRUCTS = { rest: 'GatewayApi', http: 'HttpGatewayApi', webSocket: 'WebSocketGatewayApi' };

function apiCode(name: string, api: ApiPlan): string {
  const { canary, cors, kind, releases, routes, shift, stages, tags } = api;
  const settings = [
    `apiName: '${name}'`,
    ...(api.isBody ? ['definition: DefinitionForm.OPENAPI'] : []),
    ...(cors && kind !== 'webSocket' ? ["cors: { allowOrigins: ['https://app.example.com'] }"] : []),
    ...(Object.keys(tags).length > 0 ? [`tags: ${JSON.stringify(tags)}`] : []),
    `routes: {\n${Object.entries(routes)
      .map(([key, route]) => `    '${key}': { ${routeCode(key, route, api)} },`)
      .join('\n')}\n  }`,
  ];
  return [
    `const ${name} = new ${CONSTRUCTS[kind]}(stack, '${name}', {\n  ${settings.join(',\n  ')},\n});`,
    `const ${name}Stages = new StageSet(stack, '${name}Stages', {\n  api: ${name},`,
    ...(releases.length > 0
      ? [`  releases: ${JSON.stringify(releases)},`, '  defaults: { lambdaVersion: LambdaVersion.current() },']
      : []),
    `  stages: {\n${Object.entries(stages)
      .map(([stage, plan]) => `    ${stage}: { ${stageCode(plan)} },`)
      .join('\n')}\n  },\n});`,
    ...(canary ? [canaryCode(name, canary)] : []),
    ...(shift ? [shiftCode(name, shift)] : []),
  ].join('\n');
}

function routeCode(key: string, route: RoutePlan, { kind }: ApiPlan): string {
  const { apiKeyRequired, authorizer, model, modelType } = route;
  const hasAuthorizer = kind !== 'webSocket' || key === '$connect';
  const models = kind === 'rest' && model && !key.startsWith('GET') ? modelCode(model, modelType) : undefined;
  return [
    `integration: ${integrationCode(key, route)}`,
    ...(hasAuthorizer ? [`authorizer: ${authorizerCode(authorizer)}`] : []),
    ...(apiKeyRequired && kind === 'rest' ? ['apiKeyRequired: true'] : []),
    ...(models ? [models] : []),
  ].join(', ');
}

function modelCode(model: string, modelType?: string): string {
  const schema = `ApiModel.jsonSchema('Model${model}', { type: 'object', properties: { ${model.toLowerCase()}: { type: 'string' } } })`;
  return modelType ? `requestModels: { '${modelType}': ${schema} }` : `requestModel: ${schema}`;
}

function integrationCode(key: string, { integration, backend }: RoutePlan): string {
  switch (integration) {
    case 'lambdaProxy':
    case 'lambdaAlias':
      return `GatewayIntegration.${integration}(Function${backend})`;
    case 'sqs':
      return `GatewayIntegration.sqs(Queue${backend})`;
    case 'scan':
      return (
        `GatewayIntegration.awsAction({ service: 'dynamodb', action: 'Scan', resources: [Table${backend}.tableArn], ` +
        `requestTemplates: { 'application/json': stack.toJsonString({ TableName: Table${backend}.tableName }) } })`
      );
    case 'object':
      return `GatewayIntegration.s3Get(Bucket${backend}, { key: '${key.split(' ')[1].replace(/^\//, '').replace('{proxy+}', '{proxy}') || 'index'}' })`;
    case 'http':
      return `GatewayIntegration.http('https://${backend.toLowerCase()}.example.com')`;
    case 'mock':
      return 'GatewayIntegration.mock({ 200: { ok: true } })';
  }
}

function authorizerCode(authorizer: RoutePlan['authorizer']): string {
  switch (authorizer) {
    case 'iam':
      return 'GatewayAuthorizer.iam()';
    case 'open':
      return 'GatewayAuthorizer.publicAccess()';
    case 'lambda':
      return "GatewayAuthorizer.lambdaRequest({ name: 'Callers', handler: AuthorizerOne, identitySources: identitySources })";
    case 'lambdaTwo':
      return "GatewayAuthorizer.lambdaRequest({ name: 'Partners', handler: AuthorizerTwo, identitySources: identitySources })";
    case 'jwt':
      return "GatewayAuthorizer.jwt({ name: 'Callers', issuer: 'https://login.example.com', audience: ['pets'] })";
  }
}

function stageCode({ aliasName, autoDeploy, cache, log, release, throttled }: StagePlan): string {
  return [
    ...(release ? [`release: '${release}'`] : []),
    ...(cache ? ['cache: {}'] : []),
    ...(log === 'own' ? ['accessLog: AccessLog.cloudWatch({ logGroup: Logs })'] : []),
    ...(autoDeploy === undefined ? [] : [`autoDeploy: ${autoDeploy}`]),
    ...(aliasName ? [`aliasName: '${aliasName}'`] : []),
    ...(throttled ? ['throttle: { rateLimit: 10, burstLimit: 5 }'] : []),
  ].join(', ');
}

function canaryCode(api: string, { canary, percent, stable, stage, state }: CanaryPlan): string {
  return (
    `new CanaryDeployment(stack, '${api}Canary', { stage: ${api}Stages.stage('${stage}'), stable: '${stable}', canary: '${canary}', ` +
    `traffic: CanaryTraffic.percent(${percent}), state: CanaryState.${state} });`
  );
}

function shiftCode(api: string, { of, percent, stage }: ShiftPlan): string {
  const served = `${api}Stages.stage('${stage}')`;
  const traffic = `traffic: CanaryTraffic.steps([${percent}], Duration.minutes(5))`;
  return of === 'code'
    ? `new LambdaCanary(stack, '${api}CodeShift', { aliases: ${served}.aliases, ${traffic} });`
    : `new CanaryDeployment(stack, '${api}Shift', { stage: ${served}, ${traffic}, alarms: CanaryAlarms.defaults() });`;
}

function stageReference(name: StageName): string {
  const [api, stage] = name.split('/');
  return `${api}Stages.stage('${stage}')`;
}

function plansCode({ keysWithoutPlan = [], plans }: AppPlan): string {
  const sources = (keys: readonly string[]) => keys.map((key) => `ApiKeySource.generated('${key}')`).join(', ');
  const entries = Object.entries(plans).map(([name, { keys, shownAs, stages }]) => {
    const shown = shownAs ? `, planName: '${shownAs}'` : '';
    return `    ${name}: { stages: [${stages.map(stageReference).join(', ')}], keys: [${sources(keys)}]${shown} },`;
  });
  const parked = keysWithoutPlan.length > 0 ? `\n  keysWithoutPlan: [${sources(keysWithoutPlan)}],` : '';
  return `new UsagePlanBundle(stack, 'Plans', {\n  stages: [],${parked}\n  plans: {\n${entries.join('\n')}\n  },\n});`;
}

function domainCode({ certificateNames, endpoint, mappings, mutualTls, rule }: DomainPlan): string {
  const entries = Object.entries(mappings).map(([path, stage]) => `'${path}': ${stageReference(stage)}`);
  return (
    `new CustomDomain(stack, 'Domain', { domainName: 'api.example.com', endpoint: Endpoint.${endpoint}(), hostedZone: zone, ` +
    (rule ? `routingRules: [{ priority: 1, basePaths: ['beta'], target: ${stageReference(rule)} }], ` : '') +
    (mutualTls ? "mutualTls: MutualTls.fromObject(truststore, 'clients.pem'), " : '') +
    `certificateOptions: { alternativeNames: ${JSON.stringify(certificateNames)} }, mappings: { ${entries.join(', ')} } });`
  );
}

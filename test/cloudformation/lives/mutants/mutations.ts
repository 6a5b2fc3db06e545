import { Area } from '../edits';

/** A mistake in the library: a piece of its code, and what stands there instead. */
export interface Mutation {
  readonly mistake: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Where it is looked for. */
  readonly areas: readonly Area[];
}

/** Mistakes that were in the library, or that somebody could make. Lives find each, or it would go out. */
export const MUTATIONS: readonly Mutation[] = [
  {
    mistake: 'a stage does not wait for the permissions of its aliases',
    file: 'stage-set/gateway-stage.ts',
    from: 'this.cfnStage.addResourceDependency(permission);',
    to: 'void permission;',
    areas: ['stages'],
  },
  {
    mistake: 'what a release calls goes with its route',
    file: 'stage-set/stage-set.ts',
    from: 'if (releases.length > 0) this.api.calls.keep();',
    to: '',
    areas: ['routes', 'releases'],
  },
  {
    mistake: 'a stage on a release loses the name of its aliases',
    file: 'stage-set/stage-variables.ts',
    from: '|| release !== undefined',
    to: '',
    areas: ['routes', 'releases'],
  },
  {
    mistake: 'a backend that is replaced takes no deployment',
    file: 'stage-set/deployment-fingerprint.ts',
    from: ', ...backends]',
    to: ']',
    areas: ['backends', 'settings'],
  },
  {
    mistake: 'a deployment does not wait for what its routes call with',
    file: 'stage-set/deployment-fingerprint.ts',
    from: '[...api.snapshot(), ...api.calls.resources]',
    to: 'api.snapshot()',
    areas: ['routes', 'settings'],
  },
  {
    mistake: 'a deployment is not taken again when the API changes',
    file: 'stage-set/deployment-fingerprint.ts',
    from: '`${id}${fingerprint.during(context)}`',
    to: 'id',
    areas: ['routes'],
  },
  {
    mistake: 'the log of a stage has one name for ever',
    file: 'stage-set/access-log-group.ts',
    from: '/${errors.ref}`',
    to: '`',
    areas: ['logs', 'stages'],
  },
  {
    mistake: 'a log that a failed update made stays',
    file: 'stage-set/access-log-group.ts',
    from: 'RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE',
    to: 'RemovalPolicy.RETAIN',
    areas: ['logs', 'stages'],
  },
  {
    mistake: 'the id of a role tells actions apart, and not what they are on',
    file: 'apis/integration-roles.ts',
    from: '`${caller.grant.action}.${identityOf(this.scope, [caller.grant.action, ...caller.grant.on])}Role`',
    to: '`${caller.grant.action.replace(/\\W/g, "")}Role`',
    areas: ['routes'],
  },
  {
    mistake: 'the policy of a role is rewritten in its place',
    file: 'apis/integration-roles.ts',
    from: 'description: descriptionOf(statements.flatMap(({ resources }) => resources)),',
    to: '',
    areas: ['backends', 'routes'],
  },
  {
    mistake: 'integrations of an HTTP API have their number for an id',
    file: 'apis/http/integrations.ts',
    from: 'const id = `Integration.${identityOf(this.scope, props)}`;',
    to: 'const id = `Integration.${this.made.size}`;',
    areas: ['routes'],
  },
  {
    mistake: 'the routes of an HTTP API do not wait for permissions',
    file: 'apis/call-parts.ts',
    from: '.filter((part) => part.handler === handler && Stack.of(part.construct) === stack)',
    to: '.filter(() => false)',
    areas: ['routes', 'settings'],
  },
  {
    mistake: 'a route of an HTTP API has the names of its variables in its id',
    file: 'apis/http/rendering.ts',
    from: 'routeId(key.shape)',
    to: 'routeId(key.key)',
    areas: ['routes'],
  },
  {
    mistake: 'a published version stays when its update is taken back',
    file: 'stage-set/lambda-aliases.ts',
    from: 'currentVersion.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);',
    to: 'currentVersion.applyRemovalPolicy(RemovalPolicy.RETAIN);',
    areas: ['backends', 'routes'],
  },
  {
    mistake: 'a mapping has the type of the API that it leads to',
    file: 'custom-domain/domain-mappings.ts',
    from: "{ path, stage: { apiId: api, stageName: stage } }: PathOfStage,\n): CfnResource {\n  const basePath = path === '' ? undefined : path;\n  switch (endpointType) {",
    to: "{ path, stage: { apiId: api, kind, stageName: stage } }: PathOfStage,\n): CfnResource {\n  const basePath = path === '' ? undefined : path;\n  switch (kind === 'REST' ? EndpointType.EDGE : endpointType) {",
    areas: ['domains', 'stages'],
  },
  {
    mistake: 'an alias in another stack goes before the stage calls something else',
    file: 'stage-set/lambda-aliases.ts',
    from: 'alias.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);',
    to: '',
    areas: ['routes'],
  },
  {
    mistake: 'the end of a canary is left out of the template',
    file: 'canary-deployment/declared-canary.ts',
    from: 'cfnStage.canarySetting = { deploymentId: served.deploymentId, percentTraffic: 0, useStageCache };',
    to: '',
    areas: ['canaries', 'releases', 'routes'],
  },
  {
    mistake: 'a key has a name of its own in the account, and its generations too',
    file: 'usage-plan-bundle/api-keys.ts',
    from: '`${kind}${generation}`, name)',
    to: '`${kind}${generation}`, `${scope.node.children.length}${name}`)',
    areas: ['plans'],
  },
  {
    mistake: 'the alias of a shift keeps its logical id in the stack of its function',
    file: 'stage-set/lambda-aliases.ts',
    from: 'if (this.props.isNamedByVersions) followName(alias);',
    to: '',
    areas: ['routes', 'backends', 'shifts'],
  },
];

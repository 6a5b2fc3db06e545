import { Lazy } from 'aws-cdk-lib';
import {
  AuthorizationType,
  ContentHandling,
  IntegrationOptions,
  IResource,
  Method,
  MockIntegration,
  PassthroughBehavior,
} from 'aws-cdk-lib/aws-apigateway';
import { RestIntegrationDefinition } from '../../integrations/integration-backend';
import { CorsPolicy, quoted } from '../cors';
import { JSON_TYPE } from './resolved-route';

const ALL_VERBS = 'OPTIONS,GET,PUT,POST,DELETE,PATCH,HEAD';

/** Answers the preflight requests of every path that has routes. */
export class RestPreflight {
  private readonly verbs = new Map<string, Set<string>>();
  /** The methods that answer, by the key that a route would have. */
  readonly methods = new Map<string, Method>();

  constructor(private readonly policy: CorsPolicy) {}

  /** Takes the preflight response of a path back when the user has a route for OPTIONS. */
  giveWay(resource: IResource, verb: string): void {
    const preflight = this.methods.get(keyOf(resource));
    if (verb !== 'OPTIONS' || !preflight) return;
    resource.node.tryRemoveChild(preflight.node.id);
    this.methods.delete(keyOf(resource));
  }

  /** Makes a path answer preflight requests. */
  serve(resource: IResource, verb: string): void {
    const verbs = this.verbs.get(resource.path) ?? new Set<string>();
    this.verbs.set(resource.path, verbs.add(verb));
    if (!verbs.has('OPTIONS') && !this.methods.has(keyOf(resource))) {
      this.methods.set(keyOf(resource), this.preflightOf(resource, verbs));
    }
  }

  private preflightOf(resource: IResource, verbs: Set<string>): Method {
    const definition = preflightDefinition(this.policy, Lazy.string({ produce: () => allowedMethods(verbs) }));
    const [{ responseParameters, statusCode }] = definition.responses;
    const headers = Object.keys(responseParameters).map((name) => [name, true]);
    return resource.addMethod('OPTIONS', new MockIntegration(mockOptionsOf(definition)), {
      authorizationType: AuthorizationType.NONE,
      apiKeyRequired: false,
      methodResponses: [{ statusCode, responseParameters: Object.fromEntries(headers) }],
    });
  }
}

function keyOf({ path }: IResource): string {
  return `OPTIONS ${path}`;
}

function mockOptionsOf({ responses, ...definition }: ReturnType<typeof preflightDefinition>): IntegrationOptions {
  return {
    passthroughBehavior: definition.passthroughBehavior as PassthroughBehavior,
    contentHandling: definition.contentHandling,
    requestTemplates: definition.requestTemplates,
    integrationResponses: [...responses],
  };
}

/** The methods that a preflight response allows for a path with routes for these. */
export function allowedMethods(verbs: ReadonlySet<string>): string {
  return verbs.has('ANY') ? ALL_VERBS : ['OPTIONS', ...[...verbs].sort()].join(',');
}

/** What answers preflight requests. */
export function preflightDefinition(policy: CorsPolicy, allowMethods: string) {
  const headers = Object.entries(quoted(policy.preflightHeaders(allowMethods)));
  const response = {
    statusCode: '204',
    responseParameters: Object.fromEntries(headers.map(([name, value]) => [`method.response.header.${name}`, value])),
    ...(policy.originOverride && { responseTemplates: { [JSON_TYPE]: policy.originOverride } }),
  };
  return {
    type: 'MOCK',
    passthroughBehavior: 'NEVER',
    // Where an API takes every media type as binary, a template gets no body that is left so.
    contentHandling: ContentHandling.CONVERT_TO_TEXT,
    requestTemplates: { [JSON_TYPE]: '{ "statusCode": 204 }' },
    responses: [response],
  } as const satisfies RestIntegrationDefinition;
}

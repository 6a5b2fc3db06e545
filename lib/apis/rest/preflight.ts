import { Lazy } from 'aws-cdk-lib';
import {
  AuthorizationType,
  ContentHandling,
  IResource,
  Method,
  MockIntegration,
  PassthroughBehavior,
} from 'aws-cdk-lib/aws-apigateway';
import { CorsPolicy, quoted } from '../cors';

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
    const allowMethods = Lazy.string({
      produce: () => (verbs.has('ANY') ? ALL_VERBS : ['OPTIONS', ...[...verbs].sort()].join(',')),
    });
    const headers = quoted(this.policy.preflightHeaders(allowMethods));
    const responseParameters = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, value]),
    );
    return resource.addMethod(
      'OPTIONS',
      new MockIntegration({
        passthroughBehavior: PassthroughBehavior.NEVER,
        // Where an API takes every media type as binary, a template gets no body that is left so.
        contentHandling: ContentHandling.CONVERT_TO_TEXT,
        requestTemplates: { 'application/json': '{ "statusCode": 204 }' },
        integrationResponses: [
          {
            statusCode: '204',
            responseParameters,
            ...(this.policy.originOverride && {
              responseTemplates: { 'application/json': this.policy.originOverride },
            }),
          },
        ],
      }),
      {
        authorizationType: AuthorizationType.NONE,
        apiKeyRequired: false,
        methodResponses: [
          {
            statusCode: '204',
            responseParameters: Object.fromEntries(Object.keys(responseParameters).map((name) => [name, true])),
          },
        ],
      },
    );
  }
}

function keyOf({ path }: IResource): string {
  return `OPTIONS ${path}`;
}

import { CfnResource, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct, Dependable, IConstruct, IDependable } from 'constructs';
import { IntegrationConnection, IntegrationNeeds } from '../integrations/integration-backend';

/**
 * What the calls of an API need outside of its definition: permissions on functions, aliases, roles with their policies, VPC links.
 * Requests must never find a route before these, so integrations and deployments wait for them.
 */
export class CallParts {
  private readonly parts: { readonly construct: IConstruct; readonly handler?: IFunction }[] = [];
  private isKept = false;

  constructor(private readonly scope: IConstruct) {}

  /**
   * @param handler the function that is called with the help of the part
   */
  add(construct: IConstruct, handler?: IFunction): void {
    this.parts.push({ construct, handler });
    if (this.isKept) keep(construct);
  }

  /** Connects an integration privately; what is made for it belongs to the parts. */
  connect(scope: Construct, connection: IntegrationConnection): string {
    const known = new Set(scope.node.children);
    const id = connection(scope);
    for (const child of scope.node.children) if (!known.has(child)) this.add(child);
    return id;
  }

  /** All of them, known in full at synthesis only. */
  get resources(): CfnResource[] {
    return this.parts.flatMap(({ construct }) => resourcesOf(construct));
  }

  /** Lets them stay when the app does not make them any more, because a release may call with their help. */
  keep(): void {
    this.isKept = true;
    for (const { construct } of this.parts) keep(construct);
  }

  /** What calls of one function need, known in full at synthesis only: stages give it aliases after its routes are made. */
  neededFor(handler: IFunction): IDependable {
    const stack = Stack.of(this.scope);
    const { parts } = this;
    const needed = {};
    Dependable.implement(needed, {
      get dependencyRoots() {
        // A stage set of another stack depends on the API's, so the API cannot wait for what it makes.
        return parts
          .filter((part) => part.handler === handler && Stack.of(part.construct) === stack)
          .map(({ construct }) => construct);
      },
    });
    return needed;
  }
}

/** What an integration waits for: permissions and aliases for its functions, the policy of its role. */
export function neededFor(definition: IntegrationNeeds, calls: CallParts, role?: IRole): IDependable[] {
  const handlers = [
    ...(definition.invokes ?? []),
    ...(definition.invokesAlias ? [definition.invokesAlias.handler] : []),
  ];
  return [...handlers.map((handler) => calls.neededFor(handler)), ...(role ? [role] : [])];
}

function resourcesOf(construct: IConstruct): CfnResource[] {
  return construct.node.findAll().filter((part) => CfnResource.isCfnResource(part));
}

function keep(construct: IConstruct): void {
  for (const resource of resourcesOf(construct)) resource.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
}

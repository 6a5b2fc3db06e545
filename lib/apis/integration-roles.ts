import { IRole, ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { identityOf } from '../integrations/identity';
import { IntegrationCaller, IntegrationGrant } from '../integrations/integration-backend';
import { CallParts } from './call-parts';

/** The roles that API Gateway assumes to call backends: one for each grant, with that grant's actions on its resource only. */
export class IntegrationRoles {
  private readonly made = new Map<string, Role>();

  constructor(
    private readonly scope: Construct,
    private readonly calls: CallParts,
  ) {}

  roleFor(caller: IntegrationCaller | undefined): IRole | undefined {
    if (!caller?.grant) return caller?.role;
    // Two grants of one id have one target and one action, and so the same statements.
    const id = `${caller.grant.action}.${identityOf(this.scope, [caller.grant.action, ...caller.grant.on])}Role`;
    const role = this.made.get(id) ?? this.make(id, caller.grant);
    this.made.set(id, role);
    return role;
  }

  private make(id: string, { statements }: IntegrationGrant): Role {
    const role = new Role(this.scope, id, { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    new ManagedPolicy(role, 'Policy', {
      description: descriptionOf(statements.flatMap(({ resources }) => resources)),
      roles: [role],
      statements: statements.map((statement) => new PolicyStatement(statement)),
    });
    this.calls.add(role);
    return role;
  }
}

/** How many ARNs fit into a description, which has at most 1,000 characters. */
const ARNS = 4;

/**
 * A policy with another description is another policy. So, when a queue is replaced, the role may call the new one as soon as it is
 * there, and the old one until nothing calls it any more; a policy inside of the role would be rewritten under live requests.
 */
function descriptionOf(resources: readonly string[]): string {
  return `Lets API Gateway call ${resources.slice(0, ARNS).join(' ')}`;
}

import { IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { identityOf } from '../integrations/identity';
import { IntegrationCaller, IntegrationGrant } from '../integrations/integration-backend';

/** The roles that API Gateway assumes to call backends: one for each grant, with that grant's actions on its resource only. */
export class IntegrationRoles {
  private readonly made = new Map<string, Role>();

  constructor(private readonly scope: Construct) {}

  roleFor(caller: IntegrationCaller | undefined): IRole | undefined {
    if (!caller?.grant) return caller?.role;
    // Two grants of one id have one target and one action, and so the same statements.
    const id = `${caller.grant.action}.${identityOf(this.scope, [caller.grant.action, ...caller.grant.on])}Role`;
    const role = this.made.get(id) ?? this.make(id, caller.grant);
    this.made.set(id, role);
    return role;
  }

  private make(id: string, grant: IntegrationGrant): Role {
    return new Role(this.scope, id, {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Call: new PolicyDocument({ statements: grant.statements.map((statement) => new PolicyStatement(statement)) }),
      },
    });
  }
}

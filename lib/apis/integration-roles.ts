import { IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { IntegrationCredentials, IntegrationGrant } from '../integrations/integration-backend';

/** The roles that API Gateway assumes to call backends: one for each grant, with that grant's actions on its resource only. */
export class IntegrationRoles {
  private readonly made = new Map<string, Role>();

  constructor(private readonly scope: Construct) {}

  roleFor(credentials: IntegrationCredentials | undefined): IRole | undefined {
    if (!credentials?.grant) return credentials?.role;
    const role = this.made.get(credentials.grant.id) ?? this.make(credentials.grant);
    this.made.set(credentials.grant.id, role);
    return role;
  }

  private make(grant: IntegrationGrant): Role {
    return new Role(this.scope, `${grant.id}Role`, {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        Call: new PolicyDocument({ statements: grant.statements.map((statement) => new PolicyStatement(statement)) }),
      },
    });
  }
}

import { VpcLink } from 'aws-cdk-lib/aws-apigatewayv2';
import { Connections, IVpc, SecurityGroup, SubnetSelection, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { identityOf } from './identity';

interface LinkProps {
  readonly vpc: IVpc;
  readonly subnets?: SubnetSelection;
}

/** The link of an API to a VPC, which all of its targets there share, because an account has ten. */
export class LinkInVpc extends Construct {
  static in(scope: Construct, { vpc, subnets = subnetsOf(vpc) }: LinkProps): LinkInVpc {
    const { subnetIds } = vpc.selectSubnets(subnets);
    const id = `VpcLink.${identityOf(scope, [vpc.node.path, ...subnetIds])}`;
    const known = scope.node.tryFindChild(id) as LinkInVpc | undefined;
    return known ?? new LinkInVpc(scope, id, { vpc, subnets });
  }

  readonly vpcLinkId: string;

  /** What targets let through. */
  readonly securityGroup: SecurityGroup;

  private constructor(scope: Construct, id: string, { vpc, subnets }: LinkProps) {
    super(scope, id);
    const description = 'API Gateway to targets in the VPC';
    this.securityGroup = new SecurityGroup(this, 'SecurityGroup', { vpc, description, allowAllOutbound: false });
    this.vpcLinkId = new VpcLink(this, 'Link', { vpc, subnets, securityGroups: [this.securityGroup] }).vpcLinkId;
  }

  /** Opens the way to a target. Its rules stand here too, so that a target of another stack does not come to depend on the API. */
  get way(): Connections {
    return this.securityGroup.connections;
  }
}

function subnetsOf(vpc: IVpc): SubnetSelection {
  const subnetType = vpc.privateSubnets.length > 0 ? SubnetType.PRIVATE_WITH_EGRESS : SubnetType.PRIVATE_ISOLATED;
  return { subnetType };
}

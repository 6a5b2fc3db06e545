import { Names } from 'aws-cdk-lib';
import { IVpcLink, VpcLink } from 'aws-cdk-lib/aws-apigateway';
import { IVpcLink as IVpcLinkV2, VpcLink as VpcLinkV2 } from 'aws-cdk-lib/aws-apigatewayv2';
import { IVpc, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationListener,
  IApplicationListener,
  INetworkLoadBalancer,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct } from 'constructs';
import { vpcOfLoadBalancer } from '../rules/integrations/vpc-of-load-balancer';
import { IntegrationConnection } from './integration-backend';

/**
 * A load balancer in a VPC, and the VPC link that leads to it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html
 */
export class PrivateTarget {
  /** A Network Load Balancer, through a VPC link that is made once for each API. */
  static networkLoadBalancer(loadBalancer: INetworkLoadBalancer): PrivateTarget {
    const id = `VpcLink${Names.nodeUniqueId(loadBalancer.node)}`;
    return new PrivateTarget({ id, connect: (scope) => new VpcLink(scope, id, { targets: [loadBalancer] }).vpcLinkId });
  }

  /** A Network Load Balancer, through a VPC link that exists already. */
  static vpcLink(vpcLink: IVpcLink): PrivateTarget {
    return new PrivateTarget({ id: Names.nodeUniqueId(vpcLink.node), connect: () => vpcLink.vpcLinkId });
  }

  /**
   * A listener of an Application Load Balancer, through a VPC link of the second version. API Gateway puts the name of the stage
   * in front of the path that the load balancer sees.
   *
   * Without a link, one is made for each API in the private subnets of the load balancer's VPC, and its security group is let
   * through to the listener.
   *
   * Errors: AGW-INT-57.
   */
  static applicationLoadBalancer(listener: IApplicationListener, vpcLink?: IVpcLinkV2): PrivateTarget {
    if (vpcLink) {
      const id = Names.nodeUniqueId(vpcLink.node);
      return new PrivateTarget({ id, connect: () => vpcLink.vpcLinkId }, listener.listenerArn);
    }
    const { loadBalancer } = listener as Partial<ApplicationListener>;
    const vpc = loadBalancer?.vpc;
    vpcOfLoadBalancer.enforce({ listener: listener.node.path, knowsVpc: vpc !== undefined });
    const id = `VpcLink${Names.nodeUniqueId(loadBalancer!.node)}`;
    return new PrivateTarget({ id, connect: (scope) => linkTo(listener, vpc!, scope, id) }, listener.listenerArn);
  }

  private constructor(
    /** @internal */
    readonly _connection: IntegrationConnection,
    /** @internal */
    readonly _integrationTarget?: string,
  ) {}
}

function linkTo(listener: IApplicationListener, vpc: IVpc, scope: Construct, id: string): string {
  const link = new VpcLinkV2(scope, id, { vpc });
  const securityGroup = new SecurityGroup(link, 'SecurityGroup', {
    vpc,
    description: 'API Gateway to a load balancer',
  });
  link.addSecurityGroups(securityGroup);
  listener.connections.allowDefaultPortFrom(securityGroup, 'from API Gateway');
  return link.vpcLinkId;
}

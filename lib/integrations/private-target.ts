import { Names } from 'aws-cdk-lib';
import { IVpcLink, VpcLink } from 'aws-cdk-lib/aws-apigateway';
import { IVpcLink as IVpcLinkV2 } from 'aws-cdk-lib/aws-apigatewayv2';
import { IApplicationListener, INetworkLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
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
   */
  static applicationLoadBalancer(listener: IApplicationListener, vpcLink: IVpcLinkV2): PrivateTarget {
    const id = Names.nodeUniqueId(vpcLink.node);
    return new PrivateTarget({ id, connect: () => vpcLink.vpcLinkId }, listener.listenerArn);
  }

  private constructor(
    /** @internal */
    readonly _connection: IntegrationConnection,
    /** @internal */
    readonly _integrationTarget?: string,
  ) {}
}

import { Names } from 'aws-cdk-lib';
import { IVpcLink, VpcLink } from 'aws-cdk-lib/aws-apigateway';
import { IVpcLink as IVpcLinkV2, VpcLink as VpcLinkV2 } from 'aws-cdk-lib/aws-apigatewayv2';
import { IConnectable, IVpc, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationListener,
  IApplicationListener,
  INetworkListener,
  INetworkLoadBalancer,
  NetworkListener,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IService } from 'aws-cdk-lib/aws-servicediscovery';
import { Construct, IConstruct } from 'constructs';
import { vpcOfLoadBalancer } from '../rules/integrations/vpc-of-load-balancer';
import { IntegrationConnection } from './integration-backend';

/** The way to the instances of a Cloud Map service. */
export interface CloudMapTargetOptions {
  /**
   * The VPC of the instances, in whose private subnets a VPC link is made, once for each API.
   *
   * Errors: AGW-INT-57 without this and without a link.
   *
   * @default - none
   */
  readonly vpc?: IVpc;

  /**
   * The instances, such as a service of ECS, which then let the link that is made through to their default port.
   *
   * @default - their security groups must let the link's through
   */
  readonly instances?: IConnectable;

  /**
   * A VPC link of the second version that exists already.
   *
   * @default - one is made in `vpc`
   */
  readonly vpcLink?: IVpcLinkV2;
}

/** How the API of a kind reaches a target. */
interface Reach {
  readonly rest?: { readonly connection: IntegrationConnection; readonly integrationTarget?: string };
  readonly http?: { readonly connection: IntegrationConnection; readonly uri: string };
}

/**
 * A backend in a VPC, and the VPC link that leads to it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html
 */
export class PrivateTarget {
  /** A Network Load Balancer, through a VPC link that is made once for each REST API. HTTP APIs name a listener instead. */
  static networkLoadBalancer(loadBalancer: INetworkLoadBalancer): PrivateTarget {
    const id = `VpcLink${Names.nodeUniqueId(loadBalancer.node)}`;
    const connect = (scope: Construct) => new VpcLink(scope, id, { targets: [loadBalancer] }).vpcLinkId;
    return new PrivateTarget(loadBalancer.node.path, { rest: { connection: { id, connect } } });
  }

  /** A Network Load Balancer, through a VPC link of a REST API that exists already. */
  static vpcLink(vpcLink: IVpcLink): PrivateTarget {
    return new PrivateTarget(vpcLink.node.path, { rest: { connection: existing(vpcLink, vpcLink.vpcLinkId) } });
  }

  /**
   * A listener of a Network Load Balancer, for HTTP APIs, through a VPC link of the second version. Without a link, one is made for
   * each API in the private subnets of the load balancer's VPC, whose security group the load balancer's must let through where
   * it has one.
   *
   * Errors: AGW-INT-57.
   */
  static networkLoadBalancerListener(listener: INetworkListener, vpcLink?: IVpcLinkV2): PrivateTarget {
    const { loadBalancer } = listener as Partial<NetworkListener>;
    const connection = vpcLink
      ? existing(vpcLink, vpcLink.vpcLinkId)
      : linkIn(loadBalancer?.vpc, loadBalancer ?? listener, () => undefined);
    return new PrivateTarget(listener.node.path, { http: { connection, uri: listener.listenerArn } });
  }

  /**
   * A listener of an Application Load Balancer, through a VPC link of the second version. A REST API puts the name of the stage in
   * front of the path that the load balancer sees; an HTTP API does not.
   *
   * Without a link, one is made for each API in the private subnets of the load balancer's VPC, and its security group is let
   * through to the listener.
   *
   * Errors: AGW-INT-57.
   */
  static applicationLoadBalancer(listener: IApplicationListener, vpcLink?: IVpcLinkV2): PrivateTarget {
    const { loadBalancer } = listener as Partial<ApplicationListener>;
    const connection = vpcLink
      ? existing(vpcLink, vpcLink.vpcLinkId)
      : linkIn(loadBalancer?.vpc, loadBalancer ?? listener, (link) =>
          listener.connections.allowDefaultPortFrom(link, 'from API Gateway'),
        );
    const { listenerArn } = listener;
    return new PrivateTarget(listener.node.path, {
      rest: { connection, integrationTarget: listenerArn },
      http: { connection, uri: listenerArn },
    });
  }

  /**
   * The instances of a Cloud Map service, for HTTP APIs, through a VPC link of the second version. The service needs records that
   * name a port, such as SRV records.
   *
   * Errors: AGW-INT-57.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html
   */
  static cloudMapService(service: IService, options: CloudMapTargetOptions): PrivateTarget {
    const { instances, vpc, vpcLink } = options;
    const connection = vpcLink
      ? existing(vpcLink, vpcLink.vpcLinkId)
      : linkIn(vpc, service, (link) => instances?.connections.allowDefaultPortFrom(link, 'from API Gateway'));
    return new PrivateTarget(service.node.path, { http: { connection, uri: service.serviceArn } });
  }

  /** @internal */
  readonly _rest: Reach['rest'];

  /** @internal */
  readonly _http: Reach['http'];

  private constructor(
    /** @internal */
    readonly _name: string,
    { http, rest }: Reach,
  ) {
    this._rest = rest;
    this._http = http;
  }
}

function existing(vpcLink: IConstruct, vpcLinkId: string): IntegrationConnection {
  return { id: Names.nodeUniqueId(vpcLink.node), connect: () => vpcLinkId };
}

/** A link that is made once for each API, in a VPC that must be known. */
function linkIn(
  vpc: IVpc | undefined,
  target: IConstruct,
  letThrough: (link: SecurityGroup) => void,
): IntegrationConnection {
  vpcOfLoadBalancer.enforce({ target: target.node.path, knowsVpc: vpc !== undefined });
  const id = `VpcLink${Names.nodeUniqueId(target.node)}`;
  const connect = (scope: Construct) => {
    const link = new VpcLinkV2(scope, id, { vpc: vpc! });
    const description = 'API Gateway to a load balancer';
    const securityGroup = new SecurityGroup(link, 'SecurityGroup', { vpc: vpc!, description });
    link.addSecurityGroups(securityGroup);
    letThrough(securityGroup);
    return link.vpcLinkId;
  };
  return { id, connect };
}

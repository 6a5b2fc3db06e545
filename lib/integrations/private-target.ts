import { IVpcLink, VpcLink } from 'aws-cdk-lib/aws-apigateway';
import { IVpcLink as IVpcLinkV2 } from 'aws-cdk-lib/aws-apigatewayv2';
import { Connections, IConnectable, IVpc, Port, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
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
import { identityOf } from './identity';
import { IntegrationConnection } from './integration-backend';
import { LinkInVpc } from './link-in-vpc';

/** The VPC link of the second version that leads to a load balancer. */
export interface LoadBalancerTargetOptions {
  /**
   * A VPC link that exists already. The load balancer must let its security groups through.
   *
   * @default - one for each API and VPC, with a security group that the load balancer lets through
   */
  readonly vpcLink?: IVpcLinkV2;

  /**
   * The subnets of the link that is made. Targets of one VPC with the same subnets share one link.
   *
   * @default - the private subnets of the VPC, or its isolated ones where it has no private ones
   */
  readonly subnets?: SubnetSelection;
}

/** The way to the instances of a Cloud Map service. */
export interface CloudMapTargetOptions {
  /**
   * The VPC of the instances, in which a VPC link is made, once for each API.
   *
   * Errors: AGW-INT-57 without this and without a link.
   *
   * @default - none
   */
  readonly vpc?: IVpc;

  /**
   * The instances, such as a service of ECS, which then let the link that is made through.
   *
   * @default - their security groups must let the link's through
   */
  readonly instances?: IConnectable;

  /**
   * The port of the instances.
   *
   * @default - the default port of `instances`; where they have none, every TCP port
   */
  readonly port?: number;

  /**
   * The subnets of the link that is made. Targets of one VPC with the same subnets share one link.
   *
   * @default - the private subnets of the VPC, or its isolated ones where it has no private ones
   */
  readonly subnets?: SubnetSelection;

  /**
   * A VPC link of the second version that exists already.
   *
   * @default - one for each API and VPC
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
 *
 * @example
 * import { ApplicationListener } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
 * declare const listener: ApplicationListener;
 *
 * GatewayIntegration.vpcLink(PrivateTarget.applicationLoadBalancer(listener), 'http://orders.internal');
 */
export class PrivateTarget {
  /**
   * A Network Load Balancer, through a VPC link of the first version, which leads to one load balancer; it is made once for each
   * REST API. HTTP APIs name a listener instead.
   */
  static networkLoadBalancer(loadBalancer: INetworkLoadBalancer): PrivateTarget {
    const { path } = loadBalancer.node;
    const connection = (scope: Construct) => {
      const id = `VpcLink.${identityOf(scope, path)}`;
      const known = scope.node.tryFindChild(id) as VpcLink | undefined;
      return (known ?? new VpcLink(scope, id, { targets: [loadBalancer] })).vpcLinkId;
    };
    return new PrivateTarget(path, { rest: { connection } });
  }

  /** A Network Load Balancer, through a VPC link of a REST API that exists already. */
  static vpcLink(vpcLink: IVpcLink): PrivateTarget {
    return new PrivateTarget(vpcLink.node.path, { rest: { connection: () => vpcLink.vpcLinkId } });
  }

  /**
   * A listener of a Network Load Balancer, for HTTP APIs, through a VPC link of the second version.
   *
   * Errors: AGW-INT-57.
   */
  static networkLoadBalancerListener(listener: INetworkListener, options?: LoadBalancerTargetOptions): PrivateTarget {
    const { loadBalancer } = listener as Partial<NetworkListener>;
    // A load balancer without security groups lets everything through.
    const connection = connectionTo(listener, loadBalancer?.vpc, options, (way) =>
      loadBalancer?.connections.securityGroups.length
        ? way.allowTo(loadBalancer, Port.allTcp(), PURPOSE)
        : way.allowToAnyIpv4(Port.allTcp()),
    );
    return new PrivateTarget(listener.node.path, { http: { connection, uri: listener.listenerArn } });
  }

  /**
   * A listener of an Application Load Balancer, through a VPC link of the second version. A REST API puts the name of the stage in
   * front of the path that the load balancer sees; an HTTP API does not.
   *
   * Errors: AGW-INT-57.
   */
  static applicationLoadBalancer(listener: IApplicationListener, options?: LoadBalancerTargetOptions): PrivateTarget {
    const { loadBalancer } = listener as Partial<ApplicationListener>;
    const connection = connectionTo(listener, loadBalancer?.vpc, options, (way) =>
      way.allowToDefaultPort(listener, PURPOSE),
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
    const { instances, port, vpc } = options;
    const connection = connectionTo(service, vpc, options, (way) => {
      const own = port === undefined ? instances?.connections.defaultPort : Port.tcp(port);
      if (instances) way.allowTo(instances, own ?? Port.allTcp(), PURPOSE);
      else way.allowToAnyIpv4(own ?? Port.allTcp());
    });
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

const PURPOSE = 'from API Gateway';

/** Through the link that is given, or one that is made in a VPC that must be known, whose security group the target lets through. */
function connectionTo(
  target: IConstruct,
  vpc: IVpc | undefined,
  { subnets, vpcLink }: LoadBalancerTargetOptions = {},
  open: (way: Connections) => void,
): IntegrationConnection {
  if (vpcLink) return () => vpcLink.vpcLinkId;
  vpcOfLoadBalancer.enforce({ target: target.node.path, knowsVpc: vpc !== undefined });
  return (scope) => {
    const link = LinkInVpc.in(scope, { vpc: vpc!, subnets });
    open(link.way);
    return link.vpcLinkId;
  };
}

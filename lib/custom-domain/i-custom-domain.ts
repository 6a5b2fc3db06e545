import { CfnResource } from 'aws-cdk-lib';
import { EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { CfnRoutingRule } from 'aws-cdk-lib/aws-apigatewayv2';
import { IConstruct } from 'constructs';
import { IMappingTarget } from '../apis/i-mapping-target';
import { RoutingRuleOptions } from './routing-rule-options';

/** A domain name of your own: one that the app makes, or one that exists, by `CustomDomain.fromCustomDomainAttributes`. */
export interface ICustomDomain extends IConstruct {
  /**
   * The name.
   *
   * @attribute
   */
  readonly domainName: string;

  /**
   * The ARN of the domain name.
   *
   * @attribute
   */
  readonly domainNameArn: string;

  /** Where callers reach the name: in the region, through CloudFront, or from VPCs only. */
  readonly endpointType: EndpointType;

  /**
   * What a record of the name leads to, for CloudFront or a DNS other than Route 53. Absent for a private name, and for one that
   * exists and whose target is not given.
   */
  readonly targetDomainName?: string;

  /** The hosted zone of `targetDomainName`, for alias records. */
  readonly targetHostedZoneId?: string;

  /** The L1 mappings by path, those that this app makes. */
  readonly mappings: { readonly [path: string]: CfnResource };

  /** The L1 routing rules, those that this app makes, the first that is looked at first. */
  readonly routingRules: CfnRoutingRule[];

  /** The address of a mapped path. */
  urlForPath(path?: string): string;

  /**
   * Leads a path to a stage. The mapping lives in the stack of the stage, so that the stack of the name imports nothing from it.
   *
   * Errors: AGW-DOM-11, AGW-DOM-12, AGW-DOM-14, AGW-DOM-15, AGW-DOM-17, AGW-DOM-18, AGW-DOM-51, AGW-DOM-52, AGW-DOM-53.
   */
  addMapping(path: string, target: IMappingTarget): CfnResource;

  /**
   * Leads requests to a stage by their headers and base paths. The rule lives in the stack of the stage.
   *
   * Errors: AGW-DOM-17, AGW-DOM-31, AGW-DOM-32, AGW-DOM-40, AGW-DOM-41, AGW-DOM-54, AGW-DOM-55, AGW-DOM-56.
   */
  addRoutingRule(options: RoutingRuleOptions): CfnRoutingRule;
}

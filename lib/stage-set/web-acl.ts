import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { webAclRateLimit } from '../rules/firewall/web-acl-rate-limit';

/** Settings of a web ACL that is made for a stage set. */
export interface ManagedWebAclOptions {
  /**
   * What tells several web ACLs of one stage set apart. Another name is another web ACL.
   *
   * @default 'Managed'
   */
  readonly name?: string;

  /**
   * The requests that one IP address may send in five minutes: 10 to 2,000,000,000. Further ones are answered with status 403.
   *
   * Errors: AGW-WAF-05.
   *
   * @default 2000
   */
  readonly rateLimit?: number;
}

/**
 * The web ACL of AWS WAF that guards a stage.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html
 */
export class WebAcl {
  /**
   * A web ACL that exists, by its ARN. It must be regional and in the API's region.
   *
   * Errors: AGW-WAF-01.
   */
  static fromArn(webAclArn: string): WebAcl {
    return new WebAcl(() => webAclArn);
  }

  /**
   * A web ACL with AWS's common rules for web applications, AWS's list of known bad inputs, and a limit on the requests of each IP
   * address. Stages that are given the same object share one.
   */
  static managed(options: ManagedWebAclOptions = {}): WebAcl {
    const { rateLimit = 2000 } = options;
    webAclRateLimit.enforce(rateLimit);
    const made = new Map<Construct, CfnWebACL>();
    return new WebAcl((scope) => {
      const webAcl = made.get(scope) ?? managedWebAcl(scope, `WebAcl.${options.name ?? 'Managed'}`, rateLimit);
      made.set(scope, webAcl);
      return webAcl.attrArn;
    });
  }

  private constructor(private readonly arnOf: (scope: Construct) => string) {}

  /** @internal */
  _arnIn(stageSet: Construct): string {
    return this.arnOf(stageSet);
  }
}

function managedWebAcl(scope: Construct, id: string, rateLimit: number): CfnWebACL {
  return new CfnWebACL(scope, id, {
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: visible('WebAcl'),
    rules: [
      {
        name: 'RateLimit',
        priority: 0,
        action: { block: {} },
        statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: rateLimit } },
        visibilityConfig: visible('RateLimit'),
      },
      ...['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet'].map((name, index) => ({
        name,
        priority: index + 1,
        overrideAction: { none: {} },
        statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
        visibilityConfig: visible(name),
      })),
    ],
  });
}

function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true };
}

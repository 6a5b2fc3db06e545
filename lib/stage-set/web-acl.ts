import { Token } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { distinctWebAcl } from '../rules/firewall/distinct-web-acl';
import { webAclRateLimit } from '../rules/firewall/web-acl-rate-limit';
import { scopeIn, webAclScope } from '../rules/firewall/web-acl-scope';

/** Settings of a web ACL that is made for a stage set. */
export interface ManagedWebAclOptions {
  /**
   * What tells several web ACLs of one stage set apart.
   *
   * @default 'Managed'
   */
  readonly name?: string;

  /**
   * The requests that one IP address may send in five minutes: 10 to 2,000,000,000. Further ones are answered with status 403.
   *
   * Errors: AGW-WAF-07.
   *
   * @default 2000
   */
  readonly rateLimit?: number;
}

/**
 * The web ACL of AWS WAF that guards a stage.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html
 *
 * @example
 * declare const api: GatewayApi;
 *
 * new StageSet(this, 'Stages', { api, stages: { prod: { webAcl: WebAcl.managed({ rateLimit: 1000 }) } } });
 */
export class WebAcl {
  /**
   * A web ACL that exists, by its ARN. It must be regional and in the API's region.
   *
   * Errors: AGW-WAF-05.
   */
  static fromArn(webAclArn: string): WebAcl {
    if (!Token.isUnresolved(webAclArn)) webAclScope.enforce({ webAcl: webAclArn, scope: scopeIn(webAclArn) });
    return new WebAcl(() => webAclArn);
  }

  /**
   * A web ACL with AWS's common rules for web applications, AWS's list of known bad inputs, and a limit on the requests of each IP
   * address. Stages of a stage set share one of the same name.
   *
   * Errors: AGW-WAF-07, AGW-WAF-08.
   */
  static managed(options: ManagedWebAclOptions = {}): WebAcl {
    const { rateLimit = 2000 } = options;
    webAclRateLimit.enforce(rateLimit);
    return new WebAcl((stageSet) => managedWebAcl(stageSet, options.name ?? 'Managed', rateLimit).attrArn);
  }

  private constructor(private readonly arnOf: (scope: Construct) => string) {}

  /** @internal */
  _arnIn(stageSet: Construct): string {
    return this.arnOf(stageSet);
  }
}

const rateLimits = new WeakMap<CfnWebACL, number>();

function managedWebAcl(stageSet: Construct, name: string, rateLimit: number): CfnWebACL {
  const id = `WebAcl.${name}`;
  const known = stageSet.node.tryFindChild(id) as CfnWebACL | undefined;
  if (known) {
    distinctWebAcl.enforce({ name, rateLimits: [rateLimits.get(known)!, rateLimit] });
    return known;
  }
  const webAcl = newWebAcl(stageSet, id, rateLimit);
  rateLimits.set(webAcl, rateLimit);
  return webAcl;
}

function newWebAcl(scope: Construct, id: string, rateLimit: number): CfnWebACL {
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

import { Token } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { distinctWebAcl } from '../rules/firewall/distinct-web-acl';
import { MANAGED_RULES, managedRuleName } from '../rules/firewall/managed-rule-name';
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

  /**
   * Rules of AWS's managed groups that count requests in place of blocking them, such as `SizeRestrictions_BODY`, which blocks bodies
   * of more than 8 KB: a REST API that takes larger ones needs it here.
   *
   * Errors: AGW-WAF-09.
   *
   * @see https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html
   * @default - none
   */
  readonly countedRules?: string[];

  /**
   * How much of a body is inspected; what is beyond passes unseen where `SizeRestrictions_BODY` does not block it. More than 16 KB is
   * charged.
   *
   * @see https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-setting-body-inspection-limit.html
   * @default BodyInspectionLimit.KB_16
   */
  readonly bodyInspectionLimit?: BodyInspectionLimit;
}

/** How much of the body of a request AWS WAF inspects. */
export enum BodyInspectionLimit {
  /** 16 KB, as AWS WAF does by itself. */
  KB_16 = 'KB_16',
  /** 32 KB. */
  KB_32 = 'KB_32',
  /** 48 KB. */
  KB_48 = 'KB_48',
  /** 64 KB. */
  KB_64 = 'KB_64',
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
   * Errors: AGW-WAF-07, AGW-WAF-08, AGW-WAF-09.
   */
  static managed(options: ManagedWebAclOptions = {}): WebAcl {
    const { bodyInspectionLimit, name = 'Managed', rateLimit = 2000 } = options;
    const countedRules = [...new Set(options.countedRules)].sort();
    webAclRateLimit.enforce(rateLimit);
    for (const rule of countedRules) managedRuleName.enforce({ name: rule, groups: GROUPS });
    const settings = { rateLimit, countedRules, bodyInspectionLimit };
    return new WebAcl((stageSet) => managedWebAcl(stageSet, name, settings).attrArn);
  }

  private constructor(private readonly arnOf: (scope: Construct) => string) {}

  /** @internal */
  _arnIn(stageSet: Construct): string {
    return this.arnOf(stageSet);
  }
}

const GROUPS = Object.keys(MANAGED_RULES) as (keyof typeof MANAGED_RULES)[];

interface ManagedSettings {
  readonly rateLimit: number;
  readonly countedRules: readonly string[];
  readonly bodyInspectionLimit?: BodyInspectionLimit;
}

const settingsOf = new WeakMap<CfnWebACL, string>();

function managedWebAcl(stageSet: Construct, name: string, settings: ManagedSettings): CfnWebACL {
  const id = `WebAcl.${name}`;
  const written = JSON.stringify(settings);
  const known = stageSet.node.tryFindChild(id) as CfnWebACL | undefined;
  if (known) {
    distinctWebAcl.enforce({ name, settings: [settingsOf.get(known)!, written] });
    return known;
  }
  const webAcl = newWebAcl(stageSet, id, settings);
  settingsOf.set(webAcl, written);
  return webAcl;
}

function newWebAcl(scope: Construct, id: string, settings: ManagedSettings): CfnWebACL {
  const { bodyInspectionLimit, countedRules, rateLimit } = settings;
  return new CfnWebACL(scope, id, {
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: visible('WebAcl'),
    associationConfig: bodyInspectionLimit && {
      requestBody: { API_GATEWAY: { defaultSizeInspectionLimit: bodyInspectionLimit } },
    },
    rules: [
      {
        name: 'RateLimit',
        priority: 0,
        action: { block: {} },
        statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: rateLimit } },
        visibilityConfig: visible('RateLimit'),
      },
      ...GROUPS.map((name, index) => ({
        name,
        priority: index + 1,
        overrideAction: { none: {} },
        statement: {
          managedRuleGroupStatement: { vendorName: 'AWS', name, ruleActionOverrides: countedIn(name, countedRules) },
        },
        visibilityConfig: visible(name),
      })),
    ],
  });
}

function countedIn(group: keyof typeof MANAGED_RULES, countedRules: readonly string[]) {
  const names: readonly string[] = MANAGED_RULES[group];
  const overrides = countedRules
    .filter((name) => names.includes(name))
    .map((name) => ({ name, actionToUse: { count: {} } }));
  return overrides.length > 0 ? overrides : undefined;
}

function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true };
}

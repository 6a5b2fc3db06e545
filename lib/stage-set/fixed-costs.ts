import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { IConstruct } from 'constructs';
import { CacheSize } from './cache-settings';

/** Something that is charged by the hour, used or not. */
export interface FixedCost {
  readonly what: string;
  /** US dollars. */
  readonly monthly: number;
}

const PRICES_OF = 'us-east-1 in November 2026';
const PRICE_LIST = 'https://aws.amazon.com/api-gateway/pricing/';

const HOURS_OF_MONTH = 730;

/** US dollars for an hour of a cache. */
const CACHE_PRICE: { readonly [size: string]: number } = {
  [CacheSize.GB_0_5]: 0.02,
  [CacheSize.GB_1_6]: 0.038,
  [CacheSize.GB_6_1]: 0.2,
  [CacheSize.GB_13_5]: 0.25,
  [CacheSize.GB_28_4]: 0.5,
  [CacheSize.GB_58_2]: 1,
  [CacheSize.GB_118]: 1.9,
  [CacheSize.GB_237]: 3.8,
};

/** US dollars for a month of a web ACL, and of each of its rules. */
const WEB_ACL_PRICE = { webAcl: 5, rule: 1 };

/** What a month of a cache costs, in US dollars; nothing is known of other sizes. */
export function monthlyCostOfCache(size: string): number | undefined {
  const price = CACHE_PRICE[size];
  return price === undefined ? undefined : price * HOURS_OF_MONTH;
}

export function costOfCache(stageName: string, size: string): FixedCost[] {
  const monthly = monthlyCostOfCache(size);
  return monthly === undefined ? [] : [{ what: `the cache of '${stageName}' (${size} GB)`, monthly }];
}

/** The web ACLs that are made in a scope; AWS charges for those that exist wherever they are made. */
export function costOfWebAcls(scope: IConstruct): FixedCost[] {
  return scope.node.children.flatMap((child) => {
    if (!(child instanceof CfnWebACL)) return [];
    const rules = (child.rules as readonly unknown[] | undefined)?.length ?? 0;
    const monthly = WEB_ACL_PRICE.webAcl + rules * WEB_ACL_PRICE.rule;
    return [{ what: `a web ACL with ${rules} rules`, monthly }];
  });
}

/** One line for all of them; no line where there are none. */
export function toldCosts(costs: readonly FixedCost[]): string | undefined {
  if (costs.length === 0) return undefined;
  const total = costs.reduce((sum, { monthly }) => sum + monthly, 0);
  const each = costs.map(({ monthly, what }) => `${what} ${dollars(monthly)}`);
  return `Charged by the hour, used or not: ${dollars(total)} a month for ${each.join(', ')}. Prices of ${PRICES_OF}; ${PRICE_LIST}`;
}

export function dollars(amount: number): string {
  return `$${amount.toFixed(2)}`;
}

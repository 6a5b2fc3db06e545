import { monthlyCostOfCache } from '../../lib/stage-set/fixed-costs';
import type { Template } from '../../lib/update-model/template';

const HOURS_OF_MONTH = 730;

type Properties = any;

const PUBLIC_ADDRESS = 0.005 * HOURS_OF_MONTH;

/** US dollars for a month of what is charged whether it is used or not: us-east-1, November 2026. Requests cost next to nothing here. */
const MONTHLY: { readonly [type: string]: (properties: Properties) => number } = {
  'AWS::ApiGateway::Stage': ({ CacheClusterEnabled, CacheClusterSize }) =>
    CacheClusterEnabled ? (monthlyCostOfCache(String(CacheClusterSize)) ?? 0) : 0,
  'AWS::CloudWatch::Alarm': ({ Metrics }) => 0.1 * (Metrics?.filter((metric: any) => metric.MetricStat).length ?? 1),
  'AWS::CloudWatch::Dashboard': () => 3,
  'AWS::EC2::EIP': () => PUBLIC_ADDRESS,
  'AWS::EC2::NatGateway': () => 0.045 * HOURS_OF_MONTH,
  'AWS::EC2::VPCEndpoint': ({ SubnetIds, VpcEndpointType }) =>
    VpcEndpointType === 'Interface' ? 0.01 * HOURS_OF_MONTH * (SubnetIds?.length ?? 1) : 0,
  'AWS::ECS::Service': ({ DesiredCount }) => 0.0123425 * HOURS_OF_MONTH * (DesiredCount ?? 1),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': () => 0.0225 * HOURS_OF_MONTH,
  'AWS::KMS::Key': () => 1,
  'AWS::Kinesis::Stream': ({ ShardCount }) => (ShardCount ? 0.015 * ShardCount : 0.04) * HOURS_OF_MONTH,
  'AWS::Route53::HealthCheck': () => 0.5,
  'AWS::Route53::HostedZone': () => 0.5,
  'AWS::SecretsManager::Secret': () => 0.4,
  'AWS::WAFv2::WebACL': ({ Rules }) => 5 + (Rules?.length ?? 0),
};

export interface FixedCost {
  readonly type: string;
  readonly count: number;
  /** US dollars. */
  readonly hourly: number;
}

/** What an hour of a template costs before anybody calls anything, by type. */
export function fixedCostsOf(templates: readonly Template[]): readonly FixedCost[] {
  const costs = new Map<string, FixedCost>();
  for (const { Type, Properties = {} } of templates.flatMap(({ Resources }) => Object.values(Resources))) {
    const hourly = (MONTHLY[Type]?.(Properties) ?? 0) / HOURS_OF_MONTH;
    if (hourly === 0) continue;
    const before = costs.get(Type) ?? { count: 0, hourly: 0 };
    costs.set(Type, { type: Type, count: before.count + 1, hourly: before.hourly + hourly });
  }
  return [...costs.values()].sort((a, b) => b.hourly - a.hourly);
}

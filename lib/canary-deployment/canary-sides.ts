import { Duration } from 'aws-cdk-lib';
import { IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct, DependencyGroup } from 'constructs';

/** What one side of a stage with a canary answers. */
export interface CanarySide {
  readonly count: IMetric;
  readonly errors: IMetric;
  readonly latency: IMetric;
}

export const PERIOD = Duration.minutes(1);

/** The canary and the rest of its stage, as their access logs tell, because API Gateway has no metrics of a canary. */
export class CanarySides extends Construct {
  readonly canary: CanarySide;
  readonly baseline: CanarySide;

  /** What must be there before the canary takes requests, for its first ones to be seen. */
  readonly ready = new DependencyGroup();

  constructor(scope: Construct, id: string, stageName: string, canaryLog: ILogGroup, stageLog: ILogGroup) {
    super(scope, id);
    this.canary = this.sideOf('Canary', stageName, canaryLog);
    this.baseline = this.sideOf('Baseline', stageName, stageLog);
  }

  private sideOf(side: string, stageName: string, logGroup: ILogGroup): CanarySide {
    const filter = (name: string, terms: string, metricValue: string, defaultValue?: number) => {
      const made = new MetricFilter(this, `${side}${name}`, {
        logGroup,
        filterPattern: FilterPattern.literal(`{ $.stage = "${stageName}" && ${terms} }`),
        metricNamespace: 'Gatehouse/Canaries',
        metricName: `${this.node.addr}-${side}-${name}`,
        metricValue,
        defaultValue,
      });
      this.ready.add(made);
      return made;
    };
    return {
      count: filter('Count', '$.status = "*"', '1', 0).metric({
        statistic: Stats.SUM,
        period: PERIOD,
        label: `${side}: requests`,
      }),
      errors: filter('Errors', '$.status = "5*"', '1', 0).metric({
        statistic: Stats.SUM,
        period: PERIOD,
        label: `${side}: 5XX`,
      }),
      latency: filter('Latency', '$.latency = "*"', '$.latency').metric({
        statistic: Stats.p(99),
        period: PERIOD,
        label: `${side}: p99`,
      }),
    };
  }
}

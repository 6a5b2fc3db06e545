import { Dashboard, GraphWidget, IWidget, LogQueryVisualizationType, LogQueryWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { ObservedStage } from './stage-metrics';

/** The dashboard of a stage set. */
export interface StageDashboardOptions {
  /**
   * The name of the dashboard, which must be its own in the account.
   *
   * @default - chosen by CloudFormation
   */
  readonly dashboardName?: string;
}

const COLUMNS = 24;

/** A dashboard with one row for each stage. */
export function stageDashboard(
  scope: Construct,
  id: string,
  stages: readonly ObservedStage[],
  { dashboardName }: StageDashboardOptions,
): Dashboard {
  return new Dashboard(scope, id, { dashboardName, widgets: stages.map(rowOf) });
}

function rowOf(stage: ObservedStage): IWidget[] {
  const { jsonLog: log, stageName } = stage;
  const { cacheHitRate, latencies, requests } = stage.metrics;
  const titles: ((width: number) => IWidget)[] = [
    (width) => new GraphWidget({ width, title: `${stageName}: requests`, left: requests }),
    (width) => new GraphWidget({ width, title: `${stageName}: latency, ms`, left: latencies }),
  ];
  if (cacheHitRate) {
    titles.push((width) => new GraphWidget({ width, title: `${stageName}: cache`, left: [cacheHitRate] }));
  }
  // API Gateway has no metric for throttled requests; they are in the access log.
  if (log) {
    titles.push(
      (width) =>
        new LogQueryWidget({
          width,
          title: `${stageName}: throttled requests`,
          view: LogQueryVisualizationType.BAR,
          logGroupNames: [log.logGroupName],
          queryLines: ['fields @timestamp, route', 'filter status = "429"', 'stats count(*) as throttled by route'],
        }),
    );
  }
  return titles.map((widget) => widget(COLUMNS / titles.length));
}

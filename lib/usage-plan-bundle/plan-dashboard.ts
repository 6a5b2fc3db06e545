import { IApiKey } from 'aws-cdk-lib/aws-apigateway';
import { Dashboard, LogQueryVisualizationType, LogQueryWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** A dashboard of usage plans. */
export interface PlanDashboardOptions {
  /**
   * The name of the dashboard.
   *
   * @default - CloudFormation chooses one, so that no other stack has it
   */
  readonly dashboardName?: string;
}

/** What a dashboard and alarms need of a usage plan. */
export interface ObservedPlan {
  readonly planName: string;
  readonly apiKeys: readonly IApiKey[];
  /** The access logs of its stages that are JSON in CloudWatch Logs. */
  readonly jsonLogs: readonly ILogGroup[];
}

/** A dashboard with one row for each plan that has a key and a log. */
export function planDashboard(
  scope: Construct,
  id: string,
  plans: readonly ObservedPlan[],
  { dashboardName }: PlanDashboardOptions,
): Dashboard {
  const observable = plans.filter(({ apiKeys, jsonLogs }) => apiKeys.length > 0 && jsonLogs.length > 0);
  return new Dashboard(scope, id, { dashboardName, widgets: observable.map((plan) => [throttledByKey(plan)]) });
}

function throttledByKey({ planName, apiKeys, jsonLogs }: ObservedPlan): LogQueryWidget {
  const keys = apiKeys.map(({ keyId }) => `"${keyId}"`).join(', ');
  return new LogQueryWidget({
    width: 24,
    title: `${planName}: throttled requests by key`,
    view: LogQueryVisualizationType.BAR,
    logGroupNames: jsonLogs.map(({ logGroupName }) => logGroupName),
    queryLines: [
      'fields @timestamp, apiKeyId',
      `filter status = "429" and apiKeyId in [${keys}]`,
      'stats count(*) as throttled by apiKeyId',
    ],
  });
}

import { Properties } from '../../../lib/update-model/resources';
import { ServiceError } from '../../../lib/update-model/service-error';
import { logGroupArn } from '../../../lib/update-model/services/backends';
import { Environment } from '../environment';
import { RulesByType } from './resource-rules';

const LOG_GROUP = 'AWS::Logs::LogGroup';

export const LOGS: RulesByType = {
  'AWS::Logs::MetricFilter': {
    accept({ resources }, { LogGroupName }) {
      if (resources.withId(LOG_GROUP, LogGroupName)) return;
      throw new ServiceError('ResourceNotFoundException', 'The specified log group does not exist.');
    },
  },
};

/** A group that no stack has: made by a service, or by a person. */
export function makeLogGroup(environment: Environment, name: string): void {
  const { resources } = environment;
  if (resources.withId(LOG_GROUP, name)) return;
  const attributes = { Arn: logGroupArn(environment, name) };
  resources.add({ type: LOG_GROUP, id: name, key: name, attributes, properties: { LogGroupName: name } });
}

/**
 * API Gateway writes the access log of a canary to a group of its own, which it makes.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html
 */
export function makeCanaryLog(environment: Environment, { AccessLogSetting, CanarySetting }: Properties): void {
  const [, stageLog] = /:log-group:([^:]+)/.exec(AccessLogSetting?.DestinationArn ?? '') ?? [];
  if (CanarySetting && stageLog) makeLogGroup(environment, `${stageLog}/Canary`);
}

export function refuseMissingLogGroup({ resources }: Environment, destinationArn?: string): void {
  if (!destinationArn?.includes(':logs:')) return;
  const name = destinationArn.split(':')[6];
  if (resources.withId(LOG_GROUP, name)) return;
  throw new ServiceError('BadRequestException', `The log group ${name} does not exist`);
}

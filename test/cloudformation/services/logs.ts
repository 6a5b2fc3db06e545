import { Environment } from '../environment';
import { ServiceError } from '../service-error';
import { RulesByType } from './resource-rules';

const LOG_GROUP = 'AWS::Logs::LogGroup';

export const LOGS: RulesByType = {
  [LOG_GROUP]: {
    attributesOf({ account, region }, { LogGroupName }, id) {
      return LogGroupName ? { Arn: `arn:aws:logs:${region}:${account}:log-group:${LogGroupName}:*` } : { Arn: id };
    },
  },
};

export function refuseMissingLogGroup({ resources }: Environment, destinationArn?: string): void {
  if (!destinationArn?.includes(':logs:')) return;
  const name = destinationArn.split(':')[6];
  if (resources.withId(LOG_GROUP, name)) return;
  throw new ServiceError('BadRequestException', `The log group ${name} does not exist`);
}

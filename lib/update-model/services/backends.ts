import { Place } from '../place';
import { ServiceRulesByType } from './service-rules';

const LOGS: ServiceRulesByType = {
  'AWS::Logs::LogGroup': {
    attributesOf: (place, { LogGroupName }, id) => ({ Arn: LogGroupName ? logGroupArn(place, LogGroupName) : id }),
  },
};

const IAM: ServiceRulesByType = {
  'AWS::IAM::Role': { namesAreUniqueIn: 'account' },
  'AWS::IAM::ManagedPolicy': { namesAreUniqueIn: 'account' },
  // An inline policy is named within the role that it is part of, so two stacks may use one name.
  'AWS::IAM::Policy': { customName: () => undefined, keyOf: (_properties, id) => id },
};

const SQS: ServiceRulesByType = {
  'AWS::SQS::Queue': {
    attributesOf({ account, region }, { QueueName }, id) {
      const url = `https://sqs.${region}.amazonaws.com/${account}/${QueueName ?? id}`;
      return {
        QueueName: QueueName ?? id,
        QueueUrl: url,
        Ref: url,
        Arn: `arn:aws:sqs:${region}:${account}:${QueueName ?? id}`,
      };
    },
    keyOf: ({ QueueName }, id) => QueueName ?? id,
  },
};

/** What stands behind an API or beside it. */
export const BACKENDS: ServiceRulesByType = { ...LOGS, ...IAM, ...SQS };

export function logGroupArn({ account, region }: Place, name: string): string {
  return `arn:aws:logs:${region}:${account}:log-group:${name}:*`;
}

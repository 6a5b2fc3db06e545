import { RulesByType } from './resource-rules';

export const SQS: RulesByType = {
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

import { stageVariableCount } from '../../../lib/rules/stage-variables/stage-variable-count';
import { ruleTester } from '../rule-tester';

const variables = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`v${index}`, 'a']));

const stage = (count: number) => ({
  Stage: {
    Type: 'AWS::ApiGateway::Stage',
    Properties: { RestApiId: 'abc', StageName: 'prod', Variables: variables(count) },
  },
});

ruleTester(stageVariableCount, {
  valid: [{ name: 'a hundred', resources: stage(100) }],
  invalid: [
    { name: 'a hundred and one', resources: stage(101), at: ['Stage'], message: "stage 'prod' has 101 variables" },
    {
      name: 'a hundred and one of an HTTP API',
      resources: {
        Stage: {
          Type: 'AWS::ApiGatewayV2::Stage',
          Properties: { ApiId: 'abc', StageName: 'a', StageVariables: variables(101) },
        },
      },
      at: ['Stage'],
      message: '101',
    },
  ],
});

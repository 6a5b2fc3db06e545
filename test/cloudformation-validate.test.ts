import { validationErrorsIn } from './cloudformation-validate';

const stageWith = (properties: object) => ({
  Resources: { Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { StageName: 'dev', ...properties } } },
});

test('the validator that judges every template of the tests finds errors', () => {
  expect(validationErrorsIn(stageWith({}))).toEqual([expect.stringContaining('ApiId')]);
  expect(validationErrorsIn(stageWith({ ApiId: 'abcdef' }))).toEqual([]);
});

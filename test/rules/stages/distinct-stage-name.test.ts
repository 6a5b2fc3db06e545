import { distinctStageName } from '../../../lib/rules/stages/distinct-stage-name';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const second = (StageName: unknown, more: object = {}) =>
  restStage(
    {},
    { Second: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: { Ref: 'Api' }, StageName }, ...more } },
  );

ruleTester(distinctStageName, {
  valid: [
    { name: 'another name', resources: second('dev') },
    { name: 'an unresolved name', resources: second({ Ref: 'Name' }) },
    { name: 'a stage that may be there instead', resources: second('prod', { Condition: 'IsOther' }) },
    {
      name: 'the same name in another API',
      resources: restStage(
        {},
        { Second: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: 'abc', StageName: 'prod' } } },
      ),
    },
  ],
  invalid: [
    {
      name: 'the same name',
      resources: second('prod'),
      at: ['Second'],
      message: "2 stages of one API are named 'prod'",
    },
  ],
});

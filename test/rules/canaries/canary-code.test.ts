import { canaryCode } from '../../../lib/rules/canaries/canary-code';
import { CANARY_CODE } from '../../../lib/template-model/canary-shifts';
import { ruleTester } from '../rule-tester';

const stage = (Metadata?: object) => ({
  Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: 'abc', StageName: 'prod' }, Metadata },
});

ruleTester(canaryCode, {
  valid: [{ name: 'a stage that tells nothing', resources: stage() }],
  invalid: [
    {
      name: 'the same aliases',
      resources: stage({ [CANARY_CODE]: 'the same aliases' }),
      at: ['Stage'],
      message: "stage 'prod' and its canary call the same aliases",
    },
  ],
});

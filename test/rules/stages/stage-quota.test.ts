import { stageQuota } from '../../../lib/rules/stages/stage-quota';
import { restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const stages = (count: number) =>
  restStage(
    {},
    Object.fromEntries(
      Array.from({ length: count - 1 }, (_, index) => [`Stage${index}`, restPart('Stage', { StageName: `s${index}` })]),
    ),
  );

ruleTester(stageQuota, {
  valid: [
    { name: 'ten', resources: stages(10) },
    { name: 'the number of a construct', value: { api: 'pets', stages: 1 } },
  ],
  invalid: [{ name: 'eleven', resources: stages(11), at: ['Api'], message: "API 'pets' has 11 stages" }],
});

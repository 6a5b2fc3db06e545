import { distinctAlias } from '../../../lib/rules/stage-variables/distinct-alias';
import { ruleTester } from '../rule-tester';

const alias = (Name: string, FunctionName: unknown = { Ref: 'Handler' }) => ({
  Type: 'AWS::Lambda::Alias',
  Properties: { Name, FunctionName, FunctionVersion: '1' },
});

ruleTester(distinctAlias, {
  valid: [
    { name: 'two names', resources: { A: alias('dev'), B: alias('prod') } },
    { name: 'two functions', resources: { A: alias('prod'), B: alias('prod', { Ref: 'Other' }) } },
  ],
  invalid: [
    {
      name: 'one name twice',
      resources: { A: alias('prod'), B: alias('prod') },
      at: ['B'],
      message: "a function has 2 aliases named 'prod'",
    },
  ],
});

import { canaryVariable } from '../../../lib/rules/canaries/canary-variable';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const override = (name: string, value: unknown) =>
  restStage({ CanarySetting: { StageVariableOverrides: { [name]: value } } });

ruleTester(canaryVariable, {
  valid: [
    { name: 'a name and a value', resources: override('alias', 'next') },
    { name: 'an unresolved value', resources: override('alias', { Ref: 'Alias' }) },
    { name: 'unresolved overrides', resources: restStage({ CanarySetting: { StageVariableOverrides: { Ref: 'V' } } }) },
  ],
  invalid: [
    {
      name: 'a hyphen in a name',
      resources: override('lambda-alias', 'next'),
      at: ['Stage'],
      message: "stage 'prod' has a variable named 'lambda-alias'; a name has 1 to 64 letters",
    },
    { name: 'braces in a value', resources: override('alias', '{}'), at: ['Stage'], message: "is '{}'" },
  ],
});

import { awsActionAddress } from '../../../lib/rules/integrations/aws-action-address';
import { ruleTester } from '../rule-tester';

const value = (parts: { action?: string; path?: string }, namesIamActions = false) => ({
  service: 'bedrock-runtime',
  namesIamActions,
  ...parts,
});

ruleTester(awsActionAddress, {
  valid: [
    { name: 'an action', value: value({ action: 'Converse' }) },
    { name: 'a path with what it needs', value: value({ path: 'model/a/invoke' }, true) },
  ],
  invalid: [
    { name: 'neither', value: value({}), message: "'bedrock-runtime' is called with neither an action nor a path" },
    { name: 'both', value: value({ action: 'a', path: 'b' }, true), message: "is called with 'a' and with 'b'" },
    {
      name: 'a path alone',
      value: value({ path: 'b' }),
      message: "is called with 'b' alone; an integration has either",
    },
  ],
});

import { aliasName } from '../../../lib/rules/stage-variables/alias-name';
import { ruleTester } from '../rule-tester';

ruleTester(aliasName, {
  valid: [{ name: 'letters and a hyphen', value: { stage: 'prod', alias: 'prod-2' } }],
  invalid: [
    { name: 'digits alone', value: { stage: '2', alias: '2' }, message: "the alias of stage '2' is '2'" },
    { name: '129 characters', value: { stage: 'a', alias: 'a'.repeat(129) }, message: '1 to 128' },
    { name: 'a dot', value: { stage: 'a', alias: 'v1.2' }, message: "'v1.2'" },
  ],
});

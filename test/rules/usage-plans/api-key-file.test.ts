import { apiKeyFile } from '../../../lib/rules/usage-plans/api-key-file';
import { ruleTester } from '../rule-tester';

const file = { file: 'keys.csv', columns: ['key', 'name'], keys: 2 };

ruleTester(apiKeyFile, {
  valid: [
    { name: 'a name and a value', value: file },
    { name: 'more columns', value: { ...file, columns: ['enabled', 'key', 'name', 'team'] } },
    { name: 'a flag in capitals', value: { ...file, row: { line: 2, enabled: 'TRUE' } } },
    { name: 'no flag', value: { ...file, row: { line: 2, enabled: '' } } },
  ],
  invalid: [
    { name: 'no names', value: { ...file, columns: ['key'] }, message: "'keys.csv' has no column 'name'" },
    { name: 'no values', value: { ...file, columns: ['name'] }, message: "'keys.csv' has no column 'key'" },
    { name: 'no keys', value: { ...file, keys: 0 }, message: "'keys.csv' has no keys" },
    { name: 'a bad value', value: { ...file, row: { line: 3, wrong: 'too short' } }, message: 'line 3: too short' },
    {
      name: 'one value twice',
      value: { ...file, row: { line: 3, sameAsLine: 2 } },
      message: 'line 3: the value is that of line 2',
    },
    { name: 'another flag', value: { ...file, row: { line: 2, enabled: 'yes' } }, message: "line 2: enabled is 'yes'" },
  ],
});

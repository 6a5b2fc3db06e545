import { pageLimit } from '../../../lib/rules/integrations/page-limit';
import { ruleTester } from '../rule-tester';

ruleTester(pageLimit, {
  valid: [{ name: 'one', value: { where: 'Pets', limit: 1 } }],
  invalid: [
    { name: 'none', value: { where: 'Pets', limit: 0 }, message: "the limit of a page of 'Pets' is 0; DynamoDB takes" },
    { name: 'a part', value: { where: 'Pets', limit: 1.5 }, message: 'is 1.5' },
    { name: 'more than S3 lists', value: { where: 'Files', limit: 1001, maximum: 1000 }, message: 'is 1001' },
  ],
});

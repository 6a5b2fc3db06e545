import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const keyApartFromAttributes = new Rule<{ readonly attribute: string; readonly isKey: boolean }>({
  id: 'AGW-INT-77',
  title: 'An attribute of a primary key is none of the others',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The item would have it twice, and the body of a request could name another item than its path.',
  page: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html',
  allowed: 'the key comes out of the request by itself',
  fix: 'Take it out of attributes.',
  judge: ({ attribute, isKey }) => (isKey ? `'${attribute}' is given as key and among the attributes` : undefined),
  *subjects() {},
});

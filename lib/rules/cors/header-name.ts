import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const headerName = new Rule<{ readonly setting: string; readonly name: string }>({
  id: 'AGW-CORS-13',
  title: 'A header or method that pages may use is named by itself',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'Browsers know none of that name, and keep the page from using its own.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  allowed: 'a name has letters, digits and hyphens',
  fix: 'Write each name as a text of its own.',
  judge: ({ name, setting }) => (/^[\w!#$%&'*+.^`|~-]+$/.test(name) ? undefined : `${setting} has the name '${name}'`),
  *subjects() {},
});

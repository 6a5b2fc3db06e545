import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const optionTakesEffect = new Rule<{
  readonly domain: string;
  /** The option that is given for nothing. */
  readonly option?: string;
  readonly because: string;
}>({
  id: 'AGW-DOM-59',
  title: 'An option of a domain name goes with what it is for',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'It would do nothing, and whoever wrote it means something.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html',
  allowed: 'each option stands beside what it changes',
  fix: 'Leave it out, or give what it needs.',
  judge: ({ domain, option, because }) =>
    option === undefined ? undefined : `'${domain}' has the option ${option}, and ${because}`,
  *subjects() {},
});

import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const certificateNeeded = new Rule<{ readonly domain: string; readonly hasSource: boolean }>({
  id: 'AGW-DOM-43',
  title: 'A domain name has a certificate, or a hosted zone to validate one in',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nobody could prove whose the name is.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html',
  allowed: 'a certificate is given, or made and validated in the hosted zone of the name',
  fix: 'Pass certificate or hostedZone.',
  judge: ({ domain, hasSource }) => (hasSource ? undefined : `'${domain}' has neither a certificate nor a hosted zone`),
  *subjects() {},
});

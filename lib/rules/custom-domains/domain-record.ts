import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const domainRecord = new Rule<{ readonly domain: string; readonly hasHostedZone: boolean }>({
  id: 'AGW-DOM-20',
  title: 'A record leads clients to a domain name',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Without one no request arrives.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html',
  allowed: 'requests arrive by an A and an AAAA alias record, or by a CNAME',
  fix: "Pass hostedZone, or make a record that leads to the stack's output.",
  judge: ({ domain, hasHostedZone }) => (hasHostedZone ? undefined : `the domain name '${domain}' has no hosted zone`),
  // Records of other stacks and other providers lead there too, so a template without one shows nothing.
  *subjects() {},
});

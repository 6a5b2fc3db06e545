import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const redirectZone = new Rule<{
  readonly domain: string;
  readonly hasZone: boolean;
  readonly isPrivate: boolean;
}>({
  id: 'AGW-DOM-65',
  title: 'Names that redirect to a domain name are in a public hosted zone',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'They get a certificate, a distribution of CloudFront and records of their own.',
  page: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-cloudfront-distribution.html',
  allowed: 'redirects lead to a public domain name with a hosted zone',
  fix: 'Pass hostedZone, or list the names as aliases.',
  judge({ domain, hasZone, isPrivate }) {
    if (isPrivate) return `'${domain}' is private and has redirects`;
    return hasZone ? undefined : `'${domain}' has redirects and no hosted zone`;
  },
  *subjects() {},
});

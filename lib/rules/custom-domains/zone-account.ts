import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const zoneAccount = new Rule<{
  readonly domain: string;
  readonly account: string;
  readonly zoneAccount: string;
}>({
  id: 'AGW-DOM-49',
  title: 'The hosted zone of a domain name is of the account of its stack',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The deployment may not write into a zone of another account.',
  page: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-routing-traffic-for-subdomains.html',
  allowed: 'records are written into zones of the account that the stack is deployed to',
  fix: 'Delegate a part of the zone to this account with CrossAccountZoneDelegationRecord, or leave hostedZone out and make the record there.',
  judge: ({ domain, account, zoneAccount }) =>
    account === zoneAccount
      ? undefined
      : `the hosted zone of '${domain}' is of account ${zoneAccount}, and the stack of account ${account}`,
  *subjects() {},
});

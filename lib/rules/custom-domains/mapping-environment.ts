import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export interface MappingPlace {
  readonly where: string;
  readonly account: string;
  readonly region: string;
  readonly domainAccount: string;
  readonly domainRegion: string;
}

export const mappingEnvironment = new Rule<MappingPlace>({
  id: 'AGW-DOM-17',
  title: 'A domain name leads to APIs of its own account and region',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service finds no such API where the domain name is.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html',
  allowed: 'an API and its domain name are in one account and one region',
  fix: 'Make a domain name beside the API; records of both names can be chosen by DnsRouting.',
  judge({ where, account, domainAccount, domainRegion, region }) {
    if (region !== domainRegion)
      return `${where} leads to an API in ${region}, and the domain name is in ${domainRegion}`;
    if (account === domainAccount) return undefined;
    return `${where} leads to an API of account ${account}, and the domain name is of account ${domainAccount}`;
  },
  *subjects() {},
});

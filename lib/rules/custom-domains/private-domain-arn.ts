import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const privateDomainArn = new Rule<{ readonly domain: string; readonly hasArn: boolean }>({
  id: 'AGW-DOM-63',
  title: 'A private domain name that exists is known by its ARN',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'Private names are not unique, so mappings name them by their ARN.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html',
  allowed: 'the ARN of a private name ends with the name, a plus sign and its id',
  fix: 'Pass domainNameArn, such as arn:aws:apigateway:eu-west-1:111111111111:/domainnames/api.example.com+abcd1234.',
  judge: ({ domain, hasArn }) => (hasArn ? undefined : `the private domain name '${domain}' is given without its ARN`),
  *subjects() {},
});

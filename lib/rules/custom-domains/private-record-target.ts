import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const privateRecordTarget = new Rule<{ readonly domain: string; readonly hasTarget: boolean }>({
  id: 'AGW-DOM-62',
  title: 'The record of a private domain name leads to a VPC endpoint whose DNS name is known',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'An imported VPC endpoint does not tell its DNS name, so no record can be made.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains-tutorial.html',
  allowed: 'the record is an alias of the first DNS name of a VPC endpoint',
  fix: 'Pass vpcEndpointAlias, which the owner of the VPC endpoint knows, or leave hostedZone out and make the record there.',
  judge: ({ domain, hasTarget }) =>
    hasTarget ? undefined : `'${domain}' has a hosted zone, and imported VPC endpoints only`,
  *subjects() {},
});

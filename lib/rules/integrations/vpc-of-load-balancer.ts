import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const vpcOfLoadBalancer = new Rule<{ readonly target: string; readonly knowsVpc: boolean }>({
  id: 'AGW-INT-57',
  title: 'A VPC link is made in the VPC of its load balancer or service',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'Neither an imported listener nor a Cloud Map service tells its VPC, so there is nowhere to put the link.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
  allowed: 'a link is made for a listener of a load balancer that the app makes, or in a VPC that is given',
  fix: 'Pass a VPC link, or for a Cloud Map service the VPC.',
  judge: ({ target, knowsVpc }) => (knowsVpc ? undefined : `the VPC of '${target}' is not known`),
  *subjects() {},
});

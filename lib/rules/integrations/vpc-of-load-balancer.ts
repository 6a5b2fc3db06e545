import { ApiKind } from '../../gateway-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const vpcOfLoadBalancer = new Rule<{ readonly listener: string; readonly knowsVpc: boolean }>({
  id: 'AGW-INT-57',
  title: 'A VPC link is made in the VPC of its load balancer',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'An imported listener does not tell its VPC, so there is nowhere to put the link.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
  allowed: 'a link is made for a listener of a load balancer that the app makes',
  fix: 'Pass a VPC link as the second argument.',
  judge: ({ listener, knowsVpc }) => (knowsVpc ? undefined : `the VPC of listener '${listener}' is not known`),
  *subjects() {},
});

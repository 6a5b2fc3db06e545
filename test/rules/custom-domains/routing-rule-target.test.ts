import { routingRuleTarget } from '../../../lib/rules/custom-domains/routing-rule-target';
import { ruleTester } from '../rule-tester';
import { APIS, apiMapping, basePath, privateDomain, publicDomain, restApi, rule } from './pets-domain';

const on = (domain: object, Rule: object, more: object = {}) => ({ ...APIS, ...domain, Rule, ...more });
const JOINED_ARN = {
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':apigateway:eu-west-1::/domainnames/', { Ref: 'Domain' }]],
};
const PRIVATE_API = { Rest: restApi({ EndpointConfiguration: { Types: ['PRIVATE'] } }) };

ruleTester(routingRuleTarget, {
  valid: [
    { name: 'a public API', resources: on(publicDomain(), rule()) },
    { name: 'a private API of a private domain name', resources: on(privateDomain(), rule(), PRIVATE_API) },
    { name: 'an API elsewhere', resources: on(publicDomain(), rule(100, 'Other')) },
    { name: 'a mapping to a REST API beside it', resources: on(publicDomain(), rule(), { Mapping: basePath('pets') }) },
    {
      name: 'a type that only CloudFormation knows',
      resources: on(publicDomain({ EndpointConfiguration: { Ref: 'Endpoint' } }), rule(), PRIVATE_API),
    },
  ],
  invalid: [
    {
      name: 'an HTTP API',
      resources: on(publicDomain(), rule(100, 'Http')),
      at: ['Rule'],
      message: 'the routing rule leads to an API of kind HTTP',
    },
    {
      name: 'a private API of a public domain name',
      resources: on(publicDomain(), rule(), PRIVATE_API),
      at: ['Rule'],
      message: 'from a REGIONAL domain name to a PRIVATE API',
    },
    {
      name: 'a public API of a private domain name',
      resources: on(privateDomain(), rule()),
      at: ['Rule'],
      message: 'from a PRIVATE domain name to a REGIONAL API',
    },
    {
      name: 'a private API, on a name whose ARN is put together',
      resources: on(publicDomain(), rule(100, 'Rest', { DomainNameArn: JOINED_ARN }), PRIVATE_API),
      at: ['Rule'],
      message: 'from a REGIONAL domain name to a PRIVATE API',
    },
    {
      name: 'mappings to both kinds beside it',
      resources: on(publicDomain(), rule(), { First: basePath('pets'), Second: apiMapping('cats') }),
      at: ['Rule'],
      message: 'has mappings to REST and to HTTP APIs',
    },
  ],
});

import { mappingEndpoint } from '../../../lib/rules/custom-domains/mapping-endpoint';
import { ruleTester } from '../rule-tester';
import { APIS, basePath, privateDomain, publicDomain, restApi } from './pets-domain';

const PRIVATE_API = { Rest: restApi({ EndpointConfiguration: { Types: ['PRIVATE'] } }) };
const on = (domain: object, more: object = {}) => ({ ...APIS, ...domain, Mapping: basePath('pets'), ...more });

ruleTester(mappingEndpoint, {
  valid: [
    { name: 'a public API on a public name', resources: on(publicDomain()) },
    { name: 'a private API on a private name', resources: on(privateDomain(), PRIVATE_API) },
    { name: 'an API elsewhere', resources: { ...publicDomain(), Mapping: basePath('pets', 'Other') } },
    {
      name: 'a type that only CloudFormation knows',
      resources: on(publicDomain({ EndpointConfiguration: { Ref: 'Endpoint' } }), PRIVATE_API),
    },
  ],
  invalid: [
    {
      name: 'a private API on a public name',
      resources: on(publicDomain(), PRIVATE_API),
      at: ['Mapping'],
      message: "the mapping 'pets' leads from a REGIONAL domain name to a PRIVATE API",
    },
    {
      name: 'a public API on a private name',
      resources: on(privateDomain()),
      at: ['Mapping'],
      message: 'from a PRIVATE domain name to a REGIONAL API',
    },
  ],
});

import { mutualTlsKind } from '../../../lib/rules/custom-domains/mutual-tls-kind';
import { ruleTester } from '../rule-tester';
import { APIS, apiMapping, MUTUAL_TLS, publicDomain } from './pets-domain';

const on = (api: string, domain = publicDomain(MUTUAL_TLS)) => ({ ...APIS, ...domain, Mapping: apiMapping('a', api) });

ruleTester(mutualTlsKind, {
  valid: [
    { name: 'a REST API', resources: on('Rest') },
    { name: 'an HTTP API', resources: on('Http') },
    { name: 'a WebSocket API without mutual TLS', resources: on('Socket', publicDomain()) },
  ],
  invalid: [
    {
      name: 'a WebSocket API',
      resources: on('Socket'),
      at: ['Mapping'],
      message: "the mapping 'a' leads to a WebSocket API, and the domain name has mutual TLS",
    },
  ],
});

import { webSocketDomainAlone } from '../../../lib/rules/custom-domains/web-socket-domain-alone';
import { ruleTester } from '../rule-tester';
import { APIS, apiMapping, basePath, publicDomain } from './pets-domain';

const mapped = (first: object, second: object) => ({ ...APIS, ...publicDomain(), First: first, Second: second });
const byName = (name: string) => ({ DomainName: name });
const socket = apiMapping('chat', 'Socket');

ruleTester(webSocketDomainAlone, {
  valid: [
    { name: 'REST and HTTP APIs', resources: mapped(basePath('pets'), apiMapping('cats')) },
    { name: 'two WebSocket APIs', resources: mapped(socket, apiMapping('talk', 'Socket')) },
    { name: 'an API elsewhere', resources: mapped(socket, apiMapping('talk', 'Other')) },
    { name: 'either of the two', resources: mapped({ ...basePath(), Condition: 'A' }, { ...socket, Condition: 'B' }) },
    {
      name: 'different domain names',
      resources: mapped(basePath('pets', 'Rest', byName('a.example.com')), apiMapping('b', 'Socket', byName('b.com'))),
    },
  ],
  invalid: [
    {
      name: 'a WebSocket API beside a REST API',
      resources: mapped(basePath('pets'), socket),
      at: ['Second'],
      message: 'a WebSocket API is mapped to the domain name of a REST API',
    },
    {
      name: 'an HTTP API beside a WebSocket API, one by the name of the domain',
      resources: mapped(socket, apiMapping('pets', 'Http', byName('api.example.com'))),
      at: ['Second'],
      message: 'an HTTP API is mapped to the domain name of a WebSocket API',
    },
  ],
});

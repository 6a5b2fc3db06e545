import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { types: ['ipv4', 'dualstack'] } as const;

export const v2IpAddressType = new Rule<string>({
  id: 'AGW-EP-10',
  title: `The address type of an HTTP or WebSocket API is ${bounds.types.join(' or ')}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-ip-address-type.html',
  bounds,
  allowed: `the types are ${bounds.types.join(' and ')}`,
  fix: "Use 'dualstack' to be reached over IPv6 too, or leave it out for 'ipv4'.",
  judge: (type) => (bounds.types.some((known) => known === type) ? undefined : `the address type is '${type}'`),
  *subjects(model) {
    for (const element of [...model.httpApis, ...model.webSocketApis]) {
      const value = element.properties.string('IpAddressType');
      if (value !== undefined) yield { element, value };
    }
  },
});

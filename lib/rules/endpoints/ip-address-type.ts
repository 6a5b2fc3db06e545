import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { types: ['ipv4', 'dualstack'] } as const;

export const ipAddressType = new Rule<{ readonly endpointType: string; readonly ipAddressType: string }>({
  id: 'AGW-EP-09',
  title: 'A private endpoint is dual-stack; others are ipv4 or dualstack',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-ip-address-type.html',
  bounds,
  allowed: `the types are ${bounds.types.join(' and ')}, and a private endpoint takes only dualstack`,
  fix: "Use 'dualstack', or leave it out.",
  judge: ({ endpointType, ipAddressType }) =>
    (bounds.types as readonly string[]).includes(ipAddressType) &&
    (endpointType !== 'PRIVATE' || ipAddressType === 'dualstack')
      ? undefined
      : `a ${endpointType} endpoint has the address type '${ipAddressType}'`,
  *subjects(model) {
    for (const api of model.restApis) {
      const ipAddressType = api.properties.map('EndpointConfiguration').string('IpAddressType');
      const [endpointType] = api.endpointTypes;
      if (ipAddressType !== undefined && endpointType !== undefined)
        yield { element: api, value: { endpointType, ipAddressType } };
    }
  },
});

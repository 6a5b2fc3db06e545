import { ApiKind } from '../../template-model/api-kind';
import { GATEWAY_RESPONSE_STATUS } from '../../template-model/gateway-response-types';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { types: Object.keys(GATEWAY_RESPONSE_STATUS) };

export const gatewayResponseType = new Rule<string>({
  id: 'AGW-GWR-01',
  title: 'A gateway response has one of the documented types',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the response.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
  bounds,
  allowed: `the types are ${bounds.types.join(', ')}`,
  fix: 'Use one of them.',
  judge: (type) => (bounds.types.includes(type) ? undefined : `'${type}' is given as the type of a gateway response`),
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::GatewayResponse')) {
      const value = element.properties.string('ResponseType');
      if (value !== undefined) yield { element, value };
    }
  },
});

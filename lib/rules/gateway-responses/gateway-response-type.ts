import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = {
  types: [
    'DEFAULT_4XX',
    'DEFAULT_5XX',
    'ACCESS_DENIED',
    'API_CONFIGURATION_ERROR',
    'AUTHORIZER_CONFIGURATION_ERROR',
    'AUTHORIZER_FAILURE',
    'BAD_REQUEST_PARAMETERS',
    'BAD_REQUEST_BODY',
    'EXPIRED_TOKEN',
    'INTEGRATION_FAILURE',
    'INTEGRATION_TIMEOUT',
    'INVALID_API_KEY',
    'INVALID_SIGNATURE',
    'MISSING_AUTHENTICATION_TOKEN',
    'QUOTA_EXCEEDED',
    'REQUEST_TOO_LARGE',
    'RESOURCE_NOT_FOUND',
    'THROTTLED',
    'UNAUTHORIZED',
    'UNSUPPORTED_MEDIA_TYPE',
    'WAF_FILTERED',
  ],
} as const;

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
  judge: (type) =>
    (bounds.types as readonly string[]).includes(type)
      ? undefined
      : `'${type}' is given as the type of a gateway response`,
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::GatewayResponse')) {
      const value = element.properties.string('ResponseType');
      if (value !== undefined) yield { element, value };
    }
  },
});

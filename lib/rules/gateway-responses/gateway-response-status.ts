import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const gatewayResponseStatus = new Rule<string>({
  id: 'AGW-GWR-02',
  title: 'The status of a gateway response is 100 to 599',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the response.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
  allowed: 'a status has three digits, 100 to 599',
  fix: 'Correct the status, or leave it out.',
  judge: (status) =>
    typeof status === 'string' && /^[1-5]\d\d$/.test(status)
      ? undefined
      : `'${status}' is given as the status of a gateway response`,
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::GatewayResponse')) {
      const value = element.properties.string('StatusCode');
      if (value !== undefined) yield { element, value };
    }
  },
});

import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const routeResponseKey = new Rule<string>({
  id: 'AGW-WS-07',
  title: 'A route answers by the response $default',
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the response.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-response.html',
  allowed: 'the only key of a route response is $default',
  fix: 'Write $default.',
  judge: (key) => (key === '$default' ? undefined : `'${key}' is given as the key of a route response`),
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGatewayV2::RouteResponse')) {
      const key = element.properties.string('RouteResponseKey');
      if (key !== undefined) yield { element, value: key };
    }
  },
});

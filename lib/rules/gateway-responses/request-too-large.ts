import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const requestTooLarge = new Rule<string>({
  id: 'AGW-GWR-04',
  title: 'REQUEST_TOO_LARGE is left as it is',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The service takes the setting and may answer with its own response all the same; its documents disagree.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  allowed: 'the response to a request that is too large cannot be relied on',
  fix: 'Customize DEFAULT_4XX instead.',
  judge: (type) => (type === 'REQUEST_TOO_LARGE' ? 'REQUEST_TOO_LARGE is customized' : undefined),
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::GatewayResponse')) {
      const value = element.properties.string('ResponseType');
      if (value !== undefined) yield { element, value };
    }
  },
});

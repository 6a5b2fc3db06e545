import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const defaultStatus = new Rule<{ readonly type: string; readonly status: string }>({
  id: 'AGW-GWR-05',
  title: 'A default gateway response keeps the status of the error',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The status replaces that of every error without a response of its own, so callers cannot tell 403 from 429.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
  allowed: 'DEFAULT_4XX and DEFAULT_5XX stand for many statuses',
  fix: 'Leave the status out, or set it on the type that is meant.',
  judge: ({ type, status }) => (type.startsWith('DEFAULT_') ? `${type} has the status ${status}` : undefined),
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::GatewayResponse')) {
      const type = element.properties.string('ResponseType');
      const status = element.properties.string('StatusCode');
      if (type !== undefined && status !== undefined) yield { element, value: { type, status } };
    }
  },
});

import { ApiKind } from '../../template-model/api-kind';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctResponseType = new Rule<{ readonly type: string; readonly times: number }>({
  id: 'AGW-GWR-07',
  title: 'A gateway response is there once for each type',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The two overwrite each other, or the service refuses the second one.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html',
  allowed: 'each type has one response in an API',
  fix: 'Join the two.',
  judge: ({ type, times }) => (times > 1 ? `the API has ${times} responses of type ${type}` : undefined),
  *subjects(model) {
    for (const api of model.restApis) {
      const written = api.gatewayResponses.map((element) => ({ element }));
      const typed = occurrencesOf(written, ({ element }) => element.properties.string('ResponseType'));
      for (const { subject, key: type, times } of typed) yield { element: subject.element, value: { type, times } };
    }
  },
});

import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { SERVICE_PARAMETERS } from './http-service-parameter-known';

export const httpServiceParameters = new Rule<{
  readonly routeKey: string;
  readonly subtype: string;
  readonly parameters: readonly string[];
}>({
  id: 'AGW-HTTP-20',
  title: 'An integration with a service maps every parameter that the action requires',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
  allowed: 'RequestParameters has all that the action requires',
  fix: 'Map them, such as from $request.body.',
  judge({ routeKey, subtype, parameters }) {
    const required = Object.hasOwn(SERVICE_PARAMETERS, subtype) ? SERVICE_PARAMETERS[subtype].required : [];
    const missing = required.filter((name) => !parameters.includes(name));
    return missing.length === 0
      ? undefined
      : { given: `'${routeKey}' calls ${subtype} without ${missing.join(' and ')}` };
  },
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const subtype = properties.string('IntegrationSubtype');
      const isWritten = properties.has('RequestParameters') && !properties.isUnresolved('RequestParameters');
      if (kind !== ApiKind.HTTP || subtype === undefined || !isWritten) continue;
      yield { element, value: { routeKey, subtype, parameters: properties.map('RequestParameters').names() } };
    }
  },
});

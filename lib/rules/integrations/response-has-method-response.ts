import { ApiKind } from '../../template-model/api-kind';
import { Properties } from '../../template-model/properties';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export interface IntegrationStatus {
  readonly statusCode: string;
  /** The status codes of the method's own responses. */
  readonly declared: readonly string[];
  readonly routeKey: string;
}

const bounds = { types: ['AWS', 'HTTP', 'MOCK'] } as const;

export const responseHasMethodResponse = new Rule<IntegrationStatus>({
  id: 'AGW-INT-35',
  title: 'The status of every integration response is declared by a method response',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'It deploys; a call that ends in this response is answered with 500 for the invalid mapping.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegrationResponse.html',
  bounds,
  allowed: 'an integration response needs a method response with the same status code',
  fix: 'Add the status code to MethodResponses, or take the integration response away.',
  judge({ statusCode, declared, routeKey }) {
    if (declared.includes(statusCode)) return undefined;
    const list = declared.length > 0 ? declared.join(', ') : 'no status';
    return `'${routeKey}' answers ${statusCode} and declares ${list}`;
  },
  *subjects(model) {
    for (const { element, properties, route, routeKey, type } of restIntegrationsOf(model)) {
      const declared = statusCodesOf(route.properties, 'MethodResponses');
      const answered = statusCodesOf(properties, 'IntegrationResponses');
      if (!declared || !answered || !bounds.types.some((known) => known === type)) continue;
      for (const statusCode of answered) yield { element, value: { statusCode, declared, routeKey } };
    }
  },
});

/** The status codes of a list of responses; `undefined` as soon as one of them is not known. */
function statusCodesOf(owner: Properties, name: string): string[] | undefined {
  if (owner.isUnresolved(name)) return undefined;
  const codes = owner.maps(name).map((response) => response.string('StatusCode') ?? response.number('StatusCode'));
  return codes.every((code) => code !== undefined) ? codes.map(String) : undefined;
}

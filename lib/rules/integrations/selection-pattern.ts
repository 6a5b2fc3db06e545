import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const selectionPattern = new Rule<{ pattern: string }>({
  id: 'AGW-INT-36',
  title: 'A selection pattern is a regular expression',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the integration response.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html',
  allowed: "it is a Java regular expression for a function's whole error message, or for another backend's status code",
  fix: 'Close every bracket, and write a bracket that stands for itself with a backslash.',
  judge: ({ pattern }) => (isExpression(pattern) ? undefined : `'${pattern}' is given as a selection pattern`),
  *subjects(model) {
    for (const { element, properties } of restIntegrationsOf(model)) {
      for (const response of properties.maps('IntegrationResponses')) {
        const pattern = response.string('SelectionPattern');
        if (pattern !== undefined) yield { element, value: { pattern } };
      }
    }
  },
});

/** Judged by JavaScript once what only Java knows is out: quotations, inline flags, atomic and possessive groups. */
function isExpression(pattern: string): boolean {
  const common = pattern
    .replace(/\\Q.*?(\\E|$)/gs, '')
    .replace(/\(\?[a-zA-Z-]+\)/g, '')
    .replace(/\(\?[a-zA-Z-]+:|\(\?>/g, '(?:')
    .replace(/([*+?}])\+/g, '$1');
  try {
    new RegExp(common);
    return true;
  } catch {
    return false;
  }
}

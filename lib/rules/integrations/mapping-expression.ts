import { Token } from 'aws-cdk-lib';
import { ApiKind } from '../../template-model/api-kind';
import { Properties } from '../../template-model/properties';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** Where a value goes and where it comes from, as in `integration.request.path.id: method.request.path.id`. */
export interface Mapping {
  readonly target: string;
  readonly expression: string;
}

const ANYWHERE = [/^'.*'$/s, /^context\.\S+$/, /^stageVariables\.\S+$/];
const REQUEST = [
  /^method\.request\.(path|querystring|header|multivaluequerystring|multivalueheader)\.\S+$/,
  /^method\.request\.body(\.\S+|\[.*)?$/,
];
const RESPONSE = [
  /^integration\.response\.(header|multivalueheader)\.\S+$/,
  /^integration\.response\.body(\.\S+|\[.*)?$/,
];

export const mappingExpression = new Rule<Mapping>({
  id: 'AGW-INT-31',
  title: 'A mapped parameter is a mapping expression, or a text in single quotes',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html',
  allowed: "API Gateway takes 'text' in single quotes, context.<name>, stageVariables.<name>",
  fix: 'Put a fixed text into single quotes, and write the source of any other value out.',
  judge({ target, expression }) {
    if (Token.isUnresolved(expression)) return undefined;
    const isRequest = target.startsWith('integration.request.');
    const source = isRequest ? REQUEST : RESPONSE;
    if ([...ANYWHERE, ...source].some((form) => form.test(expression))) return undefined;
    const own = isRequest
      ? 'method.request.path|querystring|header.<name> or method.request.body'
      : 'integration.response.header.<name> or integration.response.body';
    return {
      given: `'${target}' is mapped from ${expression === '' ? 'an empty text' : expression}`,
      allowed: `API Gateway takes 'text' in single quotes, context.<name>, stageVariables.<name>, ${own}`,
    };
  },
  *subjects(model) {
    for (const { element, properties } of restIntegrationsOf(model)) {
      const mapped = [
        properties.map('RequestParameters'),
        ...properties.maps('IntegrationResponses').map((response) => response.map('ResponseParameters')),
      ];
      for (const value of mapped.flatMap(mappingsOf)) yield { element, value };
    }
  },
});

function mappingsOf(parameters: Properties): Mapping[] {
  return parameters.names().flatMap((target) => {
    const expression = parameters.raw(target);
    return typeof expression === 'string' || typeof expression === 'boolean' || typeof expression === 'number'
      ? [{ target, expression: String(expression) }]
      : [];
  });
}

import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const httpParameterMapping = new Rule<{ readonly routeKey: string; readonly target: string }>({
  id: 'AGW-INT-37',
  title: 'A parameter mapping of an HTTP API appends, overwrites or removes',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  allowed:
    'a key is append, overwrite or remove, a colon, and header.NAME, querystring.NAME, or path with overwrite alone',
  fix: 'Correct the key.',
  judge: ({ routeKey, target }) =>
    /^((append|overwrite|remove):(header|querystring)\.\S+|overwrite:path)$/.test(target)
      ? undefined
      : `'${routeKey}' maps '${target}'`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const isMapped = kind === ApiKind.HTTP && !properties.has('IntegrationSubtype');
      if (!isMapped || properties.isUnresolved('RequestParameters')) continue;
      for (const target of properties.map('RequestParameters').names()) yield { element, value: { routeKey, target } };
    }
  },
});

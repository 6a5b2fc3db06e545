import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { sources: ['HEADER', 'AUTHORIZER'] } as const;

export const apiKeySource = new Rule<string>({
  id: 'AGW-KEY-08',
  title: 'API keys come in a header or from the authorizer',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html',
  bounds,
  allowed: `the sources are ${bounds.sources.join(' and ')}`,
  fix: 'Use HEADER for the x-api-key header, or AUTHORIZER for the key that a Lambda authorizer answers.',
  judge: (source) =>
    (bounds.sources as readonly string[]).includes(source) ? undefined : `'${source}' is given as source of API keys`,
  *subjects(model) {
    for (const element of model.restApis) {
      const source = element.properties.string('ApiKeySourceType');
      if (source !== undefined) yield { element, value: source };
    }
  },
});

import { ApiKind } from '../../template-model/api-kind';
import { preflightsOf } from '../../template-model/preflights';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const anyOriginAlone = new Rule<{ readonly allowOrigins: readonly string[] }>({
  id: 'AGW-CORS-07',
  title: 'Any origin stands alone',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'A response can name one origin only.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  allowed: "'*' stands for all origins and so stands alone, and there is at least one origin",
  fix: "Keep either '*' or the names.",
  judge: ({ allowOrigins }) =>
    allowOrigins.length === 0 || (allowOrigins.length > 1 && allowOrigins.includes('*'))
      ? `allowOrigins is [${allowOrigins.map((origin) => `'${origin}'`).join(', ')}]`
      : undefined,
  *subjects(model) {
    for (const { element, header } of preflightsOf(model)) {
      const origins = header('Allow-Origin');
      if (origins !== undefined)
        yield { element, value: { allowOrigins: origins.split(',').map((origin) => origin.trim()) } };
    }
  },
});

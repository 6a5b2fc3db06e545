import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = {
  later: ['const', 'if', 'then', 'else', 'examples', 'contains', 'propertyNames', '$defs', 'discriminator', 'readOnly'],
} as const;

export const schemaDraft = new Rule<{ readonly model: string; readonly keyword: string }>({
  id: 'AGW-MAP-07',
  title: 'A model is written in draft 4 of JSON Schema',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'The service ignores what it does not know, or refuses the model.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  bounds,
  allowed: `draft 4 has no ${bounds.later.join(', ')}, and its exclusiveMinimum and exclusiveMaximum are true or false`,
  fix: 'Say it with keywords of draft 4, or check it in the backend.',
  judge: ({ model, keyword }) => `model '${model}' uses '${keyword}'`,
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::Model')) {
      const name = element.properties.string('Name') ?? element.logicalId;
      const keywords = new Set(laterKeywordsIn(element.properties.map('Schema').toObject()));
      for (const keyword of keywords) yield { element, value: { model: name, keyword } };
    }
  },
});

/** Keywords of a schema and of those inside it; the names of properties are no keywords. */
function* laterKeywordsIn(schema: unknown): Iterable<string> {
  if (typeof schema !== 'object' || schema === null) return;
  if (Array.isArray(schema)) {
    for (const item of schema) yield* laterKeywordsIn(item);
    return;
  }
  for (const [keyword, value] of Object.entries(schema)) {
    if (bounds.later.some((later) => later === keyword)) yield keyword;
    if (/^exclusiveM(in|ax)imum$/.test(keyword) && typeof value === 'number') yield keyword;
    if (['enum', 'default', 'const', 'required'].includes(keyword)) continue;
    const isMapOfSchemas = ['properties', 'patternProperties', 'definitions', 'dependencies'].includes(keyword);
    yield* isMapOfSchemas ? laterKeywordsIn(Object.values(value ?? {})) : laterKeywordsIn(value);
  }
}

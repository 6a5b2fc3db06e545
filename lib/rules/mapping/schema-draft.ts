import { ApiKind } from '../../template-model/api-kind';
import { keywordsIn, schemasOf } from '../../template-model/schemas';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = {
  later: ['const', 'if', 'then', 'else', 'examples', 'contains', 'propertyNames', '$defs', 'discriminator', 'readOnly'],
} as const;

export const schemaDraft = new Rule<{ readonly model: string; readonly keyword: string }>({
  id: 'AGW-MAP-07',
  title: 'A model is written in draft 4 of JSON Schema',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The service ignores what it does not know, or refuses the model.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  bounds,
  allowed: `draft 4 has no ${bounds.later.join(', ')}, and its exclusiveMinimum and exclusiveMaximum are true or false`,
  fix: 'Say it with keywords of draft 4, or check it in the backend.',
  judge: ({ model, keyword }) => `model '${model}' uses '${keyword}'`,
  *subjects(model) {
    for (const { element, kind, name, schema } of schemasOf(model)) {
      if (kind !== ApiKind.REST) continue;
      const later = [...keywordsIn(schema.toObject())].filter(([keyword, value]) => isLater(keyword, value));
      const keywords = later.map(([keyword, value]) => (keyword === '$schema' ? `$schema: ${value}` : keyword));
      for (const keyword of new Set(keywords)) yield { element, value: { model: name, keyword } };
    }
  },
});

function isLater(keyword: string, value: unknown): boolean {
  if (keyword === '$schema')
    return typeof value === 'string' && !/json-schema\.org\/(draft-0[34]\/)?schema/.test(value);
  if (/^exclusiveM(in|ax)imum$/.test(keyword)) return typeof value === 'number';
  return bounds.later.some((later) => later === keyword);
}

import { ApiKind } from '../../template-model/api-kind';
import { keywordsIn, schemasOf } from '../../template-model/schemas';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { types: ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] } as const;

export const schemaType = new Rule<{ readonly model: string; readonly type: string }>({
  id: 'AGW-MAP-22',
  title: 'A type in a model is one of JSON Schema',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The service refuses the model.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html',
  bounds,
  allowed: `the types are ${bounds.types.join(', ')}`,
  fix: 'Use one of them.',
  judge: ({ model, type }) =>
    (bounds.types as readonly string[]).includes(type) ? undefined : `model '${model}' has the type '${type}'`,
  *subjects(model) {
    for (const { element, name, schema } of schemasOf(model)) {
      for (const [keyword, value] of keywordsIn(schema.toObject())) {
        const types = keyword === 'type' ? [value].flat() : [];
        for (const type of types) if (typeof type === 'string') yield { element, value: { model: name, type } };
      }
    }
  },
});

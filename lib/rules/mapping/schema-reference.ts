import { ApiKind } from '../../template-model/api-kind';
import { ApiElement } from '../../template-model/elements';
import { keywordsIn, schemasOf } from '../../template-model/schemas';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const schemaReference = new Rule<{
  readonly model: string;
  readonly reference: string;
  readonly isThere: boolean;
}>({
  id: 'AGW-MAP-23',
  title: 'A reference in a model leads to a part of the same schema, or to another model of the API',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service cannot resolve it and refuses the model.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html',
  allowed:
    '$ref is #/definitions/NAME of the same schema, or https://apigateway.amazonaws.com/restapis/{api id}/models/NAME',
  fix: 'Correct it; documents of OpenAPI have their schemas elsewhere than models.',
  judge: ({ isThere, model, reference }) => (isThere ? undefined : `model '${model}' refers to '${reference}'`),
  *subjects(model) {
    for (const { api, element, name, schema } of schemasOf(model)) {
      const written = schema.toObject();
      for (const [keyword, reference] of keywordsIn(written)) {
        if (keyword !== '$ref' || typeof reference !== 'string') continue;
        yield { element, value: { model: name, reference, isThere: isThere(reference, written, api) } };
      }
    }
  },
});

function isThere(reference: string, schema: unknown, api: ApiElement | undefined): boolean {
  const [address, pointer = ''] = reference.split('#');
  if (address === '') return partAt(pointer, schema) !== undefined;
  const [, modelName] = address.match(/^https:\/\/apigateway\.amazonaws\.com\/restapis\/[^/]+\/models\/(\w+)$/) ?? [];
  return modelName !== undefined && (!api || knowsModel(api, modelName));
}

function knowsModel({ hasHiddenRoutes, models }: ApiElement, name: string): boolean {
  const names = models.map(({ properties }) => properties.string('Name'));
  return hasHiddenRoutes || names.includes(name) || names.includes(undefined);
}

/** What a JSON pointer leads to. */
function partAt(pointer: string, document: unknown): unknown {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => decodeURIComponent(key).replace(/~1/g, '/').replace(/~0/g, '~'));
  return keys.reduce<unknown>((part, key) => (part as { [key: string]: unknown } | undefined)?.[key], document);
}

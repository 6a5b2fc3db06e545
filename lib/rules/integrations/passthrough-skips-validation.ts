import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { types: ['AWS', 'HTTP'] } as const;

export const passthroughSkipsValidation = new Rule<{ behavior: string; routeKey: string }>({
  id: 'AGW-INT-32',
  title: 'Where bodies are validated, a content type without a template is not passed through',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason:
    'A body whose content type has no model is not validated, and without a template it reaches the backend as it is.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html',
  bounds,
  allowed: 'only NEVER, or WHEN_NO_TEMPLATES with a template, answers other content types with 415',
  fix: 'Set PassthroughBehavior to NEVER.',
  judge: ({ behavior, routeKey }) =>
    behavior === 'WHEN_NO_MATCH'
      ? `'${routeKey}' validates its body and passes other content types through`
      : undefined,
  *subjects(model) {
    for (const { element, properties, route, routeKey, type } of restIntegrationsOf(model)) {
      const validates = route.requestValidator?.properties.boolean('ValidateRequestBody') === true;
      const hasModel = route.properties.map('RequestModels').names().length > 0;
      if (!validates || !hasModel || !bounds.types.some((known) => known === type)) continue;
      const behavior = properties.has('PassthroughBehavior')
        ? properties.string('PassthroughBehavior')
        : 'WHEN_NO_MATCH';
      if (behavior !== undefined) yield { element, value: { behavior: behavior.toUpperCase(), routeKey } };
    }
  },
});

import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { behaviors: ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'] } as const;

export const passthroughBehavior = new Rule<{ behavior: string; routeKey: string }>({
  id: 'AGW-INT-52',
  title: `The passthrough behavior is ${bounds.behaviors.join(', ')}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html',
  bounds,
  allowed: `API Gateway knows ${bounds.behaviors.join(', ')}`,
  fix: 'Use NEVER to refuse content types without a template, or leave it out for WHEN_NO_MATCH.',
  judge: ({ behavior, routeKey }) =>
    bounds.behaviors.some((known) => known === behavior.toUpperCase())
      ? undefined
      : `'${routeKey}' has the passthrough behavior '${behavior}'`,
  *subjects(model) {
    for (const { element, properties, routeKey } of restIntegrationsOf(model)) {
      const behavior = properties.string('PassthroughBehavior');
      if (behavior !== undefined) yield { element, value: { behavior, routeKey } };
    }
  },
});

import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 1 } as const;

export const keyGeneration = new Rule<{ readonly keyName: string; readonly generation: number }>({
  id: 'AGW-KEY-36',
  title: `The generations of an API key are counted from ${bounds.minimum}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'A generation is a key of its own, and a rotation leads from one to the next.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  bounds,
  allowed: `a generation is a whole number from ${bounds.minimum}`,
  fix: 'Begin without a generation, and count up by one with each rotation.',
  judge: ({ keyName, generation }) =>
    Number.isInteger(generation) && generation >= bounds.minimum
      ? undefined
      : `the API key '${keyName}' has the generation ${generation}`,
  *subjects() {},
});

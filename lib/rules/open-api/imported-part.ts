import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const importedPart = new Rule<{
  readonly part: string;
  readonly places: readonly string[];
  readonly fate: string;
}>({
  id: 'AGW-OAS-02',
  title: 'A specification says only what API Gateway takes over',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'What the service drops is neither checked nor documented by the API, though the specification promises it.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  allowed: 'API Gateway does not know it',
  fix: 'Check it in the backend, or take it out of the specification.',
  judge({ part, places, fate }) {
    if (places.length === 0) return undefined;
    const others = places.length > 3 ? ` and at ${places.length - 3} other places` : '';
    return {
      given: `the specification has ${part} at ${places.slice(0, 3).join(', ')}${others}`,
      allowed: fate,
    };
  },
  *subjects() {},
});

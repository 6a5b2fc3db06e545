import { ApiKind } from '../../template-model/api-kind';
import { Capability, kindsWith, nameOfKind } from '../capabilities';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const capabilityOfKind = new Rule<{
  readonly kind: ApiKind;
  /** Of what the API is asked, such as `stage 'prod'`. */
  readonly where: string;
  /** What is asked of it, as the rest of a sentence: `has a cache`. */
  readonly asks: string;
  readonly capability: Capability;
  /** What to do, where more can be said than the rule does. */
  readonly instead?: string;
}>({
  id: 'AGW-GEN-20',
  title: 'An API is asked for what its kind can do',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service has no such setting for the kind of API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
  allowed: 'each kind of API has settings of its own',
  fix: 'Take it away, or use an API of another kind.',
  judge({ kind, where, asks, capability, instead }) {
    if (capability.kinds.includes(kind)) return undefined;
    return {
      given: `${where} of ${nameOfKind(kind)} ${asks}`,
      allowed: `${kindsWith(capability)} have ${capability.name}`,
      ...(instead && { fix: instead }),
    };
  },
  *subjects() {},
});

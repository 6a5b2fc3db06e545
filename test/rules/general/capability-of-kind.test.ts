import { API_KEYS, CACHE } from '../../../lib/rules/capabilities';
import { capabilityOfKind } from '../../../lib/rules/general/capability-of-kind';
import { ApiKind } from '../../../lib/template-model/api-kind';
import { ruleTester } from '../rule-tester';

const value = (kind: ApiKind, capability = CACHE) => ({ kind, where: "stage 'prod'", asks: 'has a cache', capability });

ruleTester(capabilityOfKind, {
  valid: [
    { name: 'what the kind can do', value: value(ApiKind.REST) },
    { name: 'what one of two kinds can do', value: value(ApiKind.WEBSOCKET, API_KEYS) },
  ],
  invalid: [
    {
      name: 'what another kind can do, and says which',
      value: value(ApiKind.HTTP),
      message: "stage 'prod' of an HTTP API has a cache; REST APIs have cached responses. Take it away",
    },
    {
      name: 'what two other kinds can do',
      value: value(ApiKind.HTTP, API_KEYS),
      message: 'REST and WebSocket APIs have API keys and usage plans',
    },
    {
      name: 'what has something in its place, and names it',
      value: { ...value(ApiKind.WEBSOCKET), instead: 'Keep the responses in the function.' },
      message: 'of a WebSocket API has a cache; REST APIs have cached responses. Keep the responses in the function.',
    },
  ],
});

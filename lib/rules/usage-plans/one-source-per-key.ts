import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const oneSourcePerKey = new Rule<{ readonly keyName: string; readonly sources: readonly string[] }>({
  id: 'AGW-KEY-35',
  title: 'An API key of a bundle comes from one source, whatever plans it is in',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'A client would get the key of another one, or a key with other settings than its plan says.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  allowed: 'a name stands for one key with one source, one generation and one set of options in all plans of a bundle',
  fix: 'Give each key a name of its own (of a secret with the option name), or write the same source in each plan.',
  judge: ({ keyName, sources }) =>
    sources.length > 1 ? `the API key '${keyName}' is given as ${sources.join(' and as ')}` : undefined,
  *subjects() {},
});

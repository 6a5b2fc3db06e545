import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const keyAsSource = new Rule<{ readonly given?: string }>({
  id: 'AGW-KEY-43',
  title: "A usage plan's keys are sources of keys",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'A text could be the name of a client, the id of a key or the value of one.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  allowed: 'keys are made by the factories of ApiKeySource',
  fix: "Write ApiKeySource.generated('acme') for a client's key that AWS makes.",
  judge: ({ given }) => (given === undefined ? undefined : `'${given}' is given as a key`),
  *subjects() {},
});

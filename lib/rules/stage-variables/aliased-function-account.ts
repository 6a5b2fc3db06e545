import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const aliasedFunctionAccount = new Rule<{ readonly handler: string; readonly isOfOtherAccount: boolean }>({
  id: 'AGW-VAR-05',
  title: "A function that a stage variable chooses is of the API's account",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'API Gateway does not call functions of other accounts through stage variables.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html',
  allowed: 'an aliased function belongs to the account of the API',
  fix: 'Call it with GatewayIntegration.lambdaProxy, or move it.',
  judge: ({ handler, isOfOtherAccount }) => (isOfOtherAccount ? `'${handler}' belongs to another account` : undefined),
  *subjects() {},
});

import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryAliasVariable = new Rule<{
  readonly stage: string;
  readonly variable: string;
  readonly isOfAlias: boolean;
}>({
  id: 'AGW-CAN-31',
  title: 'A canary names the aliases of its functions itself',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'An alias by another name does not exist, or moves under requests that it serves.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'variables leaves those of GatewayIntegration.lambdaAlias out',
  fix: 'Take the variable out, and choose the code with lambdaVersion.',
  judge: ({ isOfAlias, stage, variable }) =>
    isOfAlias ? `the canary of stage '${stage}' sets '${variable}', by which functions are called` : undefined,
  *subjects() {},
});

import { inspect } from 'node:util';
import { ApiKind } from '../../template-model/api-kind';
import { ApiElement, StageElement } from '../../template-model/elements';
import { LAMBDA_ALIAS } from '../../template-model/lambda-alias';
import { RELEASE } from '../../template-model/release';
import { stageVariablesOf } from '../../template-model/stage-variables';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const stageVariableUsed = new Rule<{
  readonly stage: string;
  readonly variable: string;
  readonly used: boolean;
}>({
  id: 'AGW-VAR-10',
  title: 'A stage variable is read by something',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nobody gets the value; often one of the two names has a typing mistake.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html',
  allowed: 'integrations, mapping templates and authorizers read variables by their names',
  fix: 'Correct the name where the variable is set or read, or take it away.',
  judge: ({ stage, variable, used }) =>
    used ? undefined : `variable '${variable}' of stage '${stage}' is read by nothing`,
  *subjects(model) {
    const texts = new Map<ApiElement, string>();
    for (const { element, stage, variable } of stageVariablesOf(model)) {
      const { api, deployment } = element;
      // A release may be of a time when the API read other variables.
      if (!api || api.hasHiddenRoutes || passesAllOn(api) || deployment?.metadata?.has(RELEASE)) continue;
      const text = texts.get(api) ?? textOf(api);
      texts.set(api, text);
      // A template may take names from a list, so one that does is let pass.
      if (isPrepared(element, variable)) continue;
      const used = /stageVariables(?!\.\w)|stageVariables\.(get|keySet|entrySet)\b/.test(text);
      yield { element, value: { stage, variable, used: used || text.includes(`stageVariables.${variable}`) } };
    }
  },
});

/** Stages that deploy by themselves have the alias's name before any route reads it. */
function isPrepared({ properties }: StageElement, variable: string): boolean {
  return variable === LAMBDA_ALIAS && properties.boolean('AutoDeploy') === true;
}

/** A proxied function, and a function that authorizes a request, get all stage variables in their event. */
function passesAllOn({ integrations, authorizers }: ApiElement): boolean {
  const isLambdaProxy = integrations.some(
    ({ integrationType, properties }) =>
      integrationType === undefined || (integrationType === 'AWS_PROXY' && !properties.has('IntegrationSubtype')),
  );
  return (
    isLambdaProxy ||
    authorizers.some(({ authorizerType }) => authorizerType !== 'TOKEN' && !isWithoutFunction(authorizerType))
  );
}

function isWithoutFunction(authorizerType: string | undefined): boolean {
  return authorizerType === 'COGNITO_USER_POOLS' || authorizerType === 'JWT';
}

function textOf({ integrations, authorizers, routes, gatewayResponses }: ApiElement): string {
  const parts = [...integrations, ...authorizers, ...routes, ...gatewayResponses];
  const written = parts.map(({ properties }) => properties.toObject());
  return inspect(written, { depth: null, maxArrayLength: null, maxStringLength: null, breakLength: Infinity });
}

import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { stageVariableName } from '../rules/stage-variables/stage-variable-name';
import { IntegrationBackend } from './integration-backend';
import { LambdaIntegrationOptions } from './lambda-integration-options';
import { lambdaProxy } from './lambda-proxy';

/** The stage variable that names an alias, unless a route says otherwise. */
export const LAMBDA_ALIAS = 'lambdaAlias';

/** Settings of a route whose function is chosen by the stage. */
export interface LambdaAliasIntegrationOptions extends LambdaIntegrationOptions {
  /**
   * The stage variable that holds the name of the alias. Functions whose aliases are named alike in a stage can share one.
   *
   * Errors: AGW-VAR-02.
   *
   * @default 'lambdaAlias'
   */
  readonly variable?: string;
}

/** The function, in the version that the stage's alias points at, gets the request as an event and answers it. */
export function lambdaAliasIntegration(
  handler: IFunction,
  options: LambdaAliasIntegrationOptions = {},
): IntegrationBackend {
  const { variable = LAMBDA_ALIAS } = options;
  stageVariableName.enforce({ stage: '*', variable });
  const aliasArn = `${handler.functionArn}:\${stageVariables.${variable}}`;
  return {
    label: `Lambda ${handler.node.path} by alias`,
    ...lambdaProxy(aliasArn, options, { invokesAlias: { handler, variable } }),
  };
}

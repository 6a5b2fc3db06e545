import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { stageVariableName } from '../rules/stages/stage-variable-name';
import { IntegrationBackend } from './integration-backend';
import { httpProxy, invocationUri, LambdaIntegrationOptions, webSocketProxy } from './lambda';

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
  const { responseStreaming: streaming = false, timeout, variable = LAMBDA_ALIAS } = options;
  stageVariableName.enforce({ stage: '*', variable });
  const aliasArn = `${handler.functionArn}:\${stageVariables.${variable}}`;
  const invokesAlias = { handler, variable };
  return {
    label: `Lambda ${handler.node.path} by alias`,
    forRest: () => ({
      type: 'AWS_PROXY',
      httpMethod: 'POST',
      uri: invocationUri(aliasArn, streaming),
      invokesAlias,
      streaming,
      timeout,
    }),
    forHttp: ({ key }) => ({ ...httpProxy(key, aliasArn, options), invokesAlias }),
    forWebSocket: (routeKey) => ({ ...webSocketProxy(routeKey, aliasArn, options), invokesAlias }),
  };
}

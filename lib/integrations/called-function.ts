import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { stageVariableName } from '../rules/stage-variables/stage-variable-name';
import { LAMBDA_ALIAS } from '../template-model/lambda-alias';
import { IntegrationNeeds } from './integration-backend';
import { invocationUri } from './invocation-uri';

/** A function, or the aliases of one, as integrations call it. */
export interface CalledFunction {
  /** The function in a few words. */
  readonly name: string;
  readonly needs: Pick<IntegrationNeeds, 'invokes' | 'invokesAlias'>;
  uri(streaming?: boolean): string;
}

/** The function itself, whatever the stage. */
export function functionItself(handler: IFunction): CalledFunction {
  return {
    name: `Lambda ${handler.node.path}`,
    needs: { invokes: [handler] },
    uri: (streaming) => invocationUri(handler, { streaming }),
  };
}

/** The alias of each stage, which a stage variable names. */
export function aliasOfStage(handler: IFunction, variable = LAMBDA_ALIAS): CalledFunction {
  stageVariableName.enforce({ stage: '*', variable });
  const qualifier = `\${stageVariables.${variable}}`;
  return {
    name: `Lambda ${handler.node.path} by alias`,
    needs: { invokesAlias: { handler, variable } },
    uri: (streaming) => invocationUri(handler, { qualifier, streaming }),
  };
}

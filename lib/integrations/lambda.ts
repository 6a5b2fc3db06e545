import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { IntegrationBackend } from './integration-backend';
import { LambdaIntegrationOptions } from './lambda-integration-options';
import { lambdaProxy } from './lambda-proxy';

/** The function gets the request as an event and answers with a status, headers and a body. */
export function lambdaIntegration(handler: IFunction, options: LambdaIntegrationOptions = {}): IntegrationBackend {
  return {
    label: `Lambda ${handler.node.path}`,
    ...lambdaProxy(handler.functionArn, options, { invokes: [handler] }),
  };
}

import { Names } from 'aws-cdk-lib';
import { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { IntegrationBackend } from './integration-backend';
import { BODY_AS_JSON_TEXT, ServiceIntegrationOptions, serviceIntegration } from './service-integration';

/** The body of the request is the input of a new execution; the caller gets its ARN at once. */
export function stepFunctionsIntegration(
  stateMachine: IStateMachine,
  options: ServiceIntegrationOptions = {},
): IntegrationBackend {
  const label = `Step Functions ${stateMachine.node.path}`;
  return serviceIntegration(
    options,
    () => ({
      label,
      service: 'states',
      uri: 'action/StartExecution',
      grant: {
        id: `${Names.nodeUniqueId(stateMachine.node)}StartExecution`,
        statements: [{ actions: ['states:StartExecution'], resources: [stateMachine.stateMachineArn] }],
      },
      request: {
        requestTemplates: {
          'application/json': `{"stateMachineArn":"${stateMachine.stateMachineArn}","input":${BODY_AS_JSON_TEXT}}`,
        },
      },
    }),
    label,
  );
}

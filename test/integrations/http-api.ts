import { Stack } from 'aws-cdk-lib';
import { DefinitionBody, Pass, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { GatewayIntegration } from '../../lib';
import { sampleStack } from '../sample';
import { httpTemplateOf, v2RoutesOf } from '../v2-sample';

/** The integration of a route as an HTTP API has it. */
export function integrationOf(make: (stack: Stack) => GatewayIntegration, key = 'POST /pets/{id}') {
  const stack = sampleStack();
  const template = httpTemplateOf({ routes: { [key]: { integration: make(stack) } } }, stack);
  return { template, stack, integration: v2RoutesOf(template)[key].integration };
}

export const expressOf = (stack: Stack) =>
  new StateMachine(stack, 'Machine', {
    stateMachineType: StateMachineType.EXPRESS,
    definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'Pass')),
  });

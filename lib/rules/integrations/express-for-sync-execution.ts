import { ApiKind } from '../../template-model/api-kind';
import { referencesIn } from '../../template-model/references';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { serviceUriOf } from '../../template-model/service-uri';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const expressForSyncExecution = new Rule<{ readonly machine: string; readonly stateMachineType: string }>({
  id: 'AGW-INT-56',
  title: 'Only an express state machine can be waited for',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'Step Functions refuses every synchronous execution of a standard state machine.',
  page: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-express-synchronous.html',
  allowed: 'StartSyncExecution takes state machines of type EXPRESS',
  fix: 'Make the state machine an express one, or start it without waiting (GatewayIntegration.stepFunctions).',
  judge: ({ machine, stateMachineType }) =>
    stateMachineType === 'EXPRESS' ? undefined : `state machine '${machine}' is of type ${stateMachineType}`,
  *subjects(model) {
    for (const { element, properties, uri } of restIntegrationsOf(model)) {
      if (serviceUriOf(uri)?.resource !== 'action/StartSyncExecution') continue;
      const referenced = new Set(referencesIn(properties.raw('RequestTemplates')));
      for (const { logicalId, properties: machine } of model.resourcesOfType('AWS::StepFunctions::StateMachine')) {
        if (!referenced.has(logicalId) || machine.isUnresolved('StateMachineType')) continue;
        const stateMachineType = machine.string('StateMachineType') ?? 'STANDARD';
        yield { element, value: { machine: logicalId, stateMachineType } };
      }
    }
  },
});

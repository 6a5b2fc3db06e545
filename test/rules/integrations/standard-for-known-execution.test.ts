import { standardForKnownExecution } from '../../../lib/rules/integrations/standard-for-known-execution';
import { ruleTester } from '../rule-tester';

const value = (stateMachineType: string) => ({ machine: 'Report', stateMachineType, action: 'StopExecution' });

ruleTester(standardForKnownExecution, {
  valid: [{ name: 'a standard state machine', value: value('STANDARD') }],
  invalid: [
    { name: 'an express one', value: value('EXPRESS'), message: "'Report' is of type EXPRESS, for StopExecution" },
  ],
});

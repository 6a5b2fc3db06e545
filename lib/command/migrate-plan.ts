import { pairStacks } from '../migrate/input/paired-stacks';
import { readStacks } from '../migrate/input/read-stacks';
import { planLines } from '../migrate/plan/plan-lines';
import { planMigration } from '../migrate/plan/plan-migration';
import { WrongUse } from './nearest-name';
import { readArguments } from './read-arguments';

const USAGE = `Usage: cdk-gatehouse migrate plan <deployed> <new> [options]

Tells what a deployment of the new app does to what is deployed. Both are a template, as 'aws cloudformation get-template' or 'cdk synth'
write it, or a cdk.out. Ends with 1 where something fails or is lost.

  --stack Name      the stack that is meant, where one side is a template and the other has several stacks
  --json            writes the plan as JSON`;

export async function migratePlan(args: string[]): Promise<void> {
  const { positionals, values } = readArguments(args, {
    stack: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [deployed, next] = positionals;
  if (positionals.length !== 2) throw new WrongUse(USAGE);
  const plan = planMigration(pairStacks(readStacks(deployed), readStacks(next), values.stack));
  console.log(values.json ? JSON.stringify(plan, undefined, 2) : planLines(plan).join('\n'));
  if (plan.fails.length + plan.lost.length > 0) process.exitCode = 1;
}

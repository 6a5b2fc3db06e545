import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { Throttle } from '../../lib/apis/throttle';
import { lowestOf, ThrottleLevel } from '../../lib/stage-set/effective-throttle';
import { dollars } from '../../lib/stage-set/fixed-costs';
import { USUAL_ACCOUNT_THROTTLE } from '../../lib/template-model/account-throttle';
import { TemplateModel } from '../../lib/template-model/template-model';
import { summaryOf } from './api-summary';
import { canaryPlansOf } from './canary-plans';
import { Limits, PlanSummary, plansOf } from './plan-summary';

// Shows what came out of `cdk synth`: the routes, stages, plans and canaries of every API, and where the templates lie.
// An argument names another folder than cdk.out.
const output = process.argv[2] ?? join(__dirname, '../../cdk.out');
if (!existsSync(output)) throw new Error('There is no output; run `npm run synth` first.');

for (const file of readdirSync(output).filter((name) => name.endsWith('.template.json'))) {
  const path = join(output, file);
  const model = TemplateModel.fromFile(path);
  for (const api of summaryOf(model)) {
    console.log(`\n${api.name} (${api.kind}, ${api.endpointType ?? 'default endpoint'})`);
    const routes = new Table({ head: ['Route', 'Integration', 'Authorizer', 'API key'], style: { head: [] } });
    for (const route of api.routes) {
      routes.push([route.key, route.integration, route.authorizer, route.apiKeyRequired ? 'required' : '']);
    }
    console.log(routes.toString());
    const stages = new Table({
      head: ['Stage', 'Rate', 'Burst', 'Execution log', 'Tracing', 'Variables', 'Cache'],
      style: { head: [] },
    });
    for (const stage of api.stages) {
      stages.push(
        [
          stage.name,
          stage.throttleRateLimit,
          stage.throttleBurstLimit,
          stage.loggingLevel,
          stage.tracing,
          stage.variables,
          stage.monthlyCost === undefined ? '' : `${dollars(stage.monthlyCost)} a month`,
        ].map((value) => String(value ?? '')),
      );
    }
    console.log(stages.toString());
  }
  showPlans(plansOf(model));
  for (const plan of canaryPlansOf(model)) console.log(plan);
  console.log(`Template: ${path}`);
}

/** The plans, and the limit that holds for each of their routes. */
function showPlans(plans: readonly PlanSummary[]): void {
  if (plans.length === 0) return;
  const head = ['Plan', 'Stage', 'Rate', 'Burst', 'Quota', 'Keys'];
  const table = new Table({ head, style: { head: [] } });
  const limits = new Table({ head: ['Plan', 'Route', 'Effective rate', 'Effective burst'], style: { head: [] } });
  for (const { name, rateLimit, burstLimit, quota, keys, stages } of plans) {
    for (const stage of stages) {
      table.push([name, stage.name, rateLimit, burstLimit, quota, keys.join('; ')].map((value) => String(value ?? '')));
      for (const { key, ofPlan, ofStage } of stage.routes) {
        const { rateLevel, burstLevel, ...lowest } = lowestOf([
          [ThrottleLevel.PLAN_METHOD, throttleOf(ofPlan)],
          [ThrottleLevel.PLAN, throttleOf({ rateLimit, burstLimit })],
          [ThrottleLevel.STAGE, throttleOf(ofStage)],
          [ThrottleLevel.ACCOUNT, USUAL_ACCOUNT_THROTTLE],
        ]);
        const rate = `${lowest.rateLimit} (${rateLevel})`;
        limits.push([name, `${stage.name} ${key}`, rate, `${lowest.burstLimit} (${burstLevel})`]);
      }
    }
  }
  console.log(table.toString());
  console.log(limits.toString());
}

function throttleOf({ rateLimit = Infinity, burstLimit = Infinity }: Limits = {}): Throttle {
  return { rateLimit, burstLimit };
}

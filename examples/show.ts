import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { GatewayModel } from '../lib/gateway-model/gateway-model';
import { summaryOf } from '../lib/gateway-model/summary';

// Shows what came out of `cdk synth`: the routes and stages of every API, and where the templates lie.
const output = join(__dirname, '../cdk.out');
if (!existsSync(output)) throw new Error('There is no cdk.out; run `npm run synth` first.');

for (const file of readdirSync(output).filter((name) => name.endsWith('.template.json'))) {
  const path = join(output, file);
  for (const api of summaryOf(GatewayModel.fromFile(path))) {
    console.log(`\n${api.name} (${api.kind}, ${api.endpointType ?? 'default endpoint'})`);
    const routes = new Table({ head: ['Route', 'Integration', 'Authorizer', 'API key'], style: { head: [] } });
    for (const route of api.routes) {
      routes.push([route.key, route.integration, route.authorizer, route.apiKeyRequired ? 'required' : '']);
    }
    console.log(routes.toString());
    const stages = new Table({
      head: ['Stage', 'Rate', 'Burst', 'Execution log', 'Tracing', 'Variables'],
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
        ].map((value) => String(value ?? '')),
      );
    }
    console.log(stages.toString());
  }
  console.log(`Template: ${path}`);
}

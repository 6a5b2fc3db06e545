// Makes APIs of both kinds out of specifications: `npm run open-api -- FILE…`. Each is taken over, or refused with its places.
import { basename } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { GatewayApi, GatewayAuthorizer, GatewayIntegration, HttpGatewayApi, OpenApiSpecification } from '../lib';
import { RuleViolation } from '../lib/rules/rule-violation';
import { TemplateModel } from '../lib/template-model/template-model';

const SECONDS = 20;

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Which specifications? Write `npm run open-api -- FILE…`.');

/** Every security scheme is guarded by IAM, and every operation answered by one backend. */
function bindingOf(path: string) {
  const specification = OpenApiSpecification.file(path);
  const authorizers = Object.fromEntries(specification.securitySchemes.map((name) => [name, GatewayAuthorizer.iam()]));
  return { specification, authorizers, defaultIntegration: GatewayIntegration.http('https://backend.example.com') };
}

for (const path of files) {
  for (const kind of [GatewayApi, HttpGatewayApi]) {
    const start = performance.now();
    const outcome = outcomeOf(() => {
      const stack = new Stack(new App(), 'Specification');
      const api = kind.fromOpenApi(stack, 'Api', bindingOf(path));
      const model = TemplateModel.fromTemplate(Template.fromStack(stack).toJSON());
      if (model.routes.length < api.routeKeys.length) throw new Error('Routes are missing from the template.');
      const losses = api.node.metadata.filter(({ type }) => type === 'aws:cdk:warning').length;
      return `${api.routeKeys.length} routes, ${losses} kinds of loss`;
    });
    const seconds = (performance.now() - start) / 1000;
    console.log(`${basename(path)} as ${kind.name}, ${seconds.toFixed(1)} s: ${outcome}`);
    if (seconds > SECONDS) process.exitCode = 1;
  }
}

function outcomeOf(make: () => string): string {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RuleViolation)) process.exitCode = 1;
    return `refused: ${(error as Error).message.slice(0, 400)}`;
  }
}

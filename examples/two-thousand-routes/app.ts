import { App, Stack, Validations } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { DefinitionForm, GatewayApi, GatewayIntegration, GatewayRoute, StageSet } from 'cdk-gatehouse';

const FUNCTIONS = 20;
const ROUTES = 2_000;

const app = new App();
// Blanks would take half of the megabyte that a template may have.
const stack = new Stack(app, 'TwoThousandRoutes', { suppressTemplateIndentation: true });

const integrations = Array.from({ length: FUNCTIONS }, (_, index) =>
  GatewayIntegration.lambdaProxy(
    new Function(stack, `Part${index}`, {
      runtime: Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: Code.fromInline(`exports.handler = async () => ({ statusCode: 200, body: 'part ${index}' });`),
    }),
  ),
);
const routes: { [key: string]: GatewayRoute } = {};
for (let index = 0; index < ROUTES; index++) {
  routes[`GET /items/${index}`] = { integration: integrations[index % FUNCTIONS] };
}

const api = new GatewayApi(stack, 'Items', { definition: DefinitionForm.OPENAPI, routes });

// The account has the quota that so many paths need.
Validations.of(api).acknowledge({ id: 'Gatehouse::AGW-PATH-07', reason: 'The quota of the account is 2,500.' });

new StageSet(stack, 'Stages', { api, stages: { prod: {} } });

import { App, Stack } from 'aws-cdk-lib';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import {
  ApiKeySource,
  CustomDomain,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  StageSet,
  UsagePlanBundle,
} from '../../../lib';
import { mockRoute } from '../../sample';
import { restDefinitionOf } from '../services/api-gateway/rest-definition';
import { SimulatedAccount } from '../simulated-account';
import { assemblyOf, functionIn, lived, Version } from './lived';

/** An app in which two things differ in a sign that a construct's id would not show. */
const appWith =
  (...signs: string[]): Version =>
  (stack) => {
    const open = (sign: string) => ({
      integration: GatewayIntegration.http(`https://${sign.replace('/', '-of-')}.example.com`),
      authorizer: GatewayAuthorizer.publicAccess(),
      apiKeyRequired: true,
    });
    const routes = Object.fromEntries(signs.map((sign) => [`GET /${sign}`, open(sign)]));
    const rest = new GatewayApi(stack, 'Rest', { routes });
    const restStages = new StageSet(stack, 'RestStages', { api: rest, stages: { prod: {} } });
    const httpRoutes = Object.fromEntries(
      Object.entries(routes).map(([key, { apiKeyRequired: _, ...route }]) => [key, route]),
    );
    const http = new HttpGatewayApi(stack, 'Http', { routes: httpRoutes });
    const httpStages = new StageSet(stack, 'HttpStages', { api: http, stages: { $default: {} } });
    const attributes = { hostedZoneId: 'Z1', zoneName: 'example.com' };
    new CustomDomain(stack, 'Domain', {
      domainName: 'api.example.com',
      hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'Zone', attributes),
      mappings: Object.fromEntries(signs.map((sign) => [sign, httpStages.stage('$default')])),
    });
    new UsagePlanBundle(stack, 'Plans', {
      stages: restStages.stages,
      plans: { free: { keys: signs.map((sign) => ApiKeySource.generated(sign)) } },
    });
  };

test('routes, mappings and keys that differ in slashes and hyphens are others, and join and go alone', async () => {
  const account = new SimulatedAccount();
  expect((await account.deploy(assemblyOf(appWith('a/b', 'a--b')))).reason).toBeUndefined();
  expect(account.domainRequests()).toHaveLength(4);
  expect(account.resources('AWS::ApiGateway::ApiKey')).toHaveLength(2);
  await lived(appWith('a--b'), appWith('a/b', 'a--b'), appWith('a/b'));
});

// aws/aws-cdk#14660
test('after a rollback an API is what its stage serves', async () => {
  const version =
    (id: string): Version =>
    (stack) => {
      const integration = GatewayIntegration.lambdaProxy(functionIn(stack, id));
      const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets': { integration } } });
      new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    };
  const account = new SimulatedAccount();
  await account.deploy(assemblyOf(version('One')));
  let failed = 0;
  for (let failAt = 1; ; failAt++, failed++) {
    if ((await account.deploy(assemblyOf(version('Two')), { failAt, seed: failAt })).succeeded) break;
    const [{ properties: stage }] = account.resources('AWS::ApiGateway::Stage');
    const served = account.resources('AWS::ApiGateway::Deployment').find(({ id }) => id === stage.DeploymentId);
    expect(served?.state).toEqual(restDefinitionOf(account.environment(), stage.RestApiId));
  }
  expect(failed).toBeGreaterThan(3);
});

test('an app that names nothing is deployed beside itself, twice in an account', async () => {
  const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
  for (const id of ['Dev', 'Prod']) {
    const stack = new Stack(app, id);
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets': mockRoute } });
    const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    stages.addDashboard();
    new UsagePlanBundle(stack, 'Plans', {
      stages: stages.stages,
      plans: { free: { keys: [ApiKeySource.generated('acme')] } },
    });
  }
  expect((await new SimulatedAccount().deploy(app.synth())).reason).toBeUndefined();
});

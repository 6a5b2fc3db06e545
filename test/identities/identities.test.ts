import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { ApiKeySource, GatewayApi, Identities, StageSet, UsagePlanBundle } from '../../lib';
import { mockRoute } from '../sample';
import { fileOf, stackOf, Version, withIdentities } from './deployed-before';

type Resources = { readonly [logicalId: string]: { readonly Type: string; readonly Properties: any } };
const resourcesOf = (version: Version): Resources => Template.fromStack(stackOf(version)).toJSON().Resources;
/** Logical ids and types of what holds or promises something. */
const heldIn = (resources: Resources) =>
  Object.entries(resources)
    .filter(([, { Type }]) => /::(RestApi|Api|Stage|Resource|Method|Route|UsagePlan|ApiKey|LogGroup)$/.test(Type))
    .map(([id, { Type }]) => `${Type} ${id}`)
    .sort();
/** As aws-cdk-lib makes it. */
const before: Version = (stack) => {
  const api = new RestApi(stack, 'Api', { deployOptions: { stageName: 'prod' }, cloudWatchRole: false });
  api.root.addResource('pets').addMethod('GET');
  api.addUsagePlan('Plan', { name: 'gold' }).addApiKey(api.addApiKey('Acme', { apiKeyName: 'acme' }));
};

/** The same thing with this library. */
const after: Version = (stack) => {
  const api = new GatewayApi(stack, 'Pets', { routes: { 'GET /pets': mockRoute } });
  const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  const plans = { gold: { keys: [ApiKeySource.generated('acme')] } };
  new UsagePlanBundle(stack, 'Plans', { stages: stages.stages, plans });
};

describe('identities', () => {
  test('give what is written anew the logical ids that it is deployed with', () => {
    const old = resourcesOf(before);
    const now = resourcesOf(withIdentities(fileOf(before), after));
    expect(heldIn(now)).toEqual(expect.arrayContaining(heldIn(old)));
    expect(heldIn(resourcesOf(after))).not.toEqual(expect.arrayContaining(heldIn(old)));
  });

  test('keep the name of an API key, for another name would make it anew', () => {
    const now = Object.values(resourcesOf(withIdentities(fileOf(before), after)));
    expect(now.find(({ Type }) => Type === 'AWS::ApiGateway::ApiKey')?.Properties.Name).toBe('acme');
  });

  test('give the same template wherever in the app they are applied, at the first synthesis and at the second', () => {
    const file = fileOf(before);
    const first = resourcesOf(withIdentities(file, after));
    const last = resourcesOf((stack) => {
      after(stack);
      Identities.fromFile(file).applyTo(stack);
    });
    expect(last).toEqual(first);
    const app = new App({ context: { 'cdk-gatehouse:defaults': 'service', 'cdk-gatehouse:rules': 'off' } });
    const stack = new Stack(app, 'Sample', { env: { account: '111111111111', region: 'eu-west-1' } });
    withIdentities(file, after)(stack);
    app.synth();
    expect(app.synth({ force: true }).getStackByName('Sample').template.Resources).toEqual(first);
  });
});

import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { CustomDomain, DefinitionForm, GatewayApi, StageSet } from '../../lib';
import { SimulatedAccount } from '../cloudformation/simulated-account';
import { mockRoute } from '../sample';

type Form = 'resources' | 'body';

/** An app that has the API in some forms, each under an id of its own; the domain leads to one of them. */
function assemblyOf(forms: readonly Form[], mapped: Form): CloudAssembly {
  const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
  const stack = new Stack(app, 'Sample', { env: { account: '111111111111', region: 'eu-west-1' } });
  const stages = forms.map((form) => {
    const definition = form === 'body' ? DefinitionForm.OPENAPI : DefinitionForm.RESOURCES;
    const api = new GatewayApi(stack, `Pets-${form}`, { definition, routes: { 'GET /pets/{id}': mockRoute } });
    return [form, new StageSet(stack, `Stages-${form}`, { api, stages: { prod: {} } }).stage('prod')] as const;
  });
  const arn = 'arn:aws:acm:eu-west-1:111111111111:certificate/00000000-0000-0000-0000-000000000000';
  new CustomDomain(stack, 'Domain', {
    domainName: 'pets.example.com',
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', arn),
    mappings: { v1: new Map(stages).get(mapped)! },
  });
  return app.synth();
}

test.each<[Form, Form]>([
  ['resources', 'body'],
  ['body', 'resources'],
])('an API goes from %s to %s in three deployments, each of which may fail', async (from, to) => {
  const account = new SimulatedAccount();
  const mappedApis = () => account.resources('AWS::ApiGatewayV2::ApiMapping').map(({ properties }) => properties.ApiId);
  const versions = [
    assemblyOf([from], from),
    assemblyOf([from, to], from),
    assemblyOf([from, to], to),
    assemblyOf([to], to),
  ];
  const seen: string[] = [];
  for (const [index, version] of versions.entries()) {
    if (index > 0) {
      const before = mappedApis();
      const { succeeded } = await account.deploy(version, { failAt: 1 });
      if (!succeeded) expect(mappedApis()).toEqual(before);
    }
    expect((await account.deploy(version)).reason).toBeUndefined();
    expect(mappedApis()).toHaveLength(1);
    const apis = account.resources('AWS::ApiGateway::RestApi').map(({ id }) => id);
    expect(apis).toContain(mappedApis()[0]);
    seen.push(mappedApis()[0]);
  }
  expect(seen[0]).toBe(seen[1]);
  expect(seen[2]).not.toBe(seen[1]);
  expect(seen[3]).toBe(seen[2]);
  expect(account.resources('AWS::ApiGateway::RestApi')).toHaveLength(1);
});

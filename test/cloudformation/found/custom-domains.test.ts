import { App, Stack } from 'aws-cdk-lib';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import {
  CustomDomain,
  CustomDomainProps,
  Endpoint,
  GatewayApi,
  GatewayStage,
  HttpGatewayApi,
  StageSet,
} from '../../../lib';
import { mockRoute } from '../../sample';
import { proxyRoute } from '../../v2-sample';
import { SimulatedAccount } from '../simulated-account';

type Make = (stages: { readonly rest: GatewayStage; readonly http: GatewayStage }) => Partial<CustomDomainProps>;

/** An app with a REST and an HTTP API, and a domain name in front of them. */
function appWith(make: Make) {
  const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
  const env = { account: '111111111111', region: 'eu-west-1' };
  const stack = new Stack(app, 'Shop', { env, crossRegionReferences: true });
  const rest = new GatewayApi(stack, 'Rest', { routes: { 'GET /pets': mockRoute } });
  const http = new HttpGatewayApi(stack, 'Http', { routes: { 'GET /pets': proxyRoute } });
  const stages = {
    rest: new StageSet(stack, 'RestStages', { api: rest, stages: { prod: {} } }).stage('prod'),
    http: new StageSet(stack, 'HttpStages', { api: http, stages: { prod: {} } }).stage('prod'),
  };
  const attributes = { hostedZoneId: 'Z1', zoneName: 'example.com' };
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', attributes);
  new CustomDomain(stack, 'Domain', { domainName: 'api.example.com', hostedZone, ...make(stages) });
  return app.synth();
}

async function reasonOf(before: Make, after: Make) {
  const account = new SimulatedAccount();
  const { reason } = await account.deploy(appWith(before));
  if (reason) throw new Error(`The first deployment fails already: ${reason}`);
  return { account, reason: (await account.deploy(appWith(after))).reason };
}

test.each<[string, Make, Make]>([
  ['a REST to an HTTP API', ({ rest }) => ({ mappings: { '': rest } }), ({ http }) => ({ mappings: { '': http } })],
  ['no API to an HTTP API', () => ({}), ({ http }) => ({ mappings: { '': http } })],
  [
    'an HTTP API to both',
    ({ http }) => ({ mappings: { '': http } }),
    ({ http, rest }) => ({ mappings: { '': http, v1: rest } }),
  ],
])('a name moves from %s', async (_what, before, after) => {
  expect((await reasonOf(before, after)).reason).toBeUndefined();
});

// The mapping is a base path mapping before, and an API mapping after: docs/domains.md says what to do.
test.failing('an edge name becomes a regional one', async () => {
  const at =
    (endpoint: Endpoint): Make =>
    ({ rest }) => ({ endpoint, mappings: { '': rest } });
  expect((await reasonOf(at(Endpoint.edge()), at(Endpoint.regional()))).reason).toBeUndefined();
});

test('another edge certificate reaches its domain name', async () => {
  const names =
    (alternativeNames: string[]): Make =>
    ({ rest }) => ({
      endpoint: Endpoint.edge(),
      certificateOptions: { alternativeNames },
      mappings: { '': rest },
    });
  const { account } = await reasonOf(names([]), names(['shop.example.com']));
  const [{ properties }] = account.resources('AWS::ApiGateway::DomainName');
  // The old one is kept for the way back.
  const certificates = account.resources('AWS::CertificateManager::Certificate').map(({ id }) => id);
  expect(certificates).toEqual([expect.any(String), properties.CertificateArn]);
});

test('a path moves to another API of the same kind', async () => {
  const at =
    (path: string): Make =>
    ({ rest }) => ({ mappings: { [path]: rest } });
  expect((await reasonOf(at('v1'), at('v2'))).reason).toBeUndefined();
});

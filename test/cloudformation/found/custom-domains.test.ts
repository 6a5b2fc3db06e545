import { HostedZone } from 'aws-cdk-lib/aws-route53';
import {
  CustomDomain,
  CustomDomainProps,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  GatewayStage,
  HttpGatewayApi,
  StageSet,
} from '../../../lib';
import { SimulatedAccount } from '../simulated-account';
import { assemblyOf, lived, Version } from './lived';

/** REST and HTTP APIs with one route each, and a domain name in front of them. */
const version =
  (
    make: (stages: { readonly rest: GatewayStage; readonly http: GatewayStage }) => Partial<CustomDomainProps>,
  ): Version =>
  (stack) => {
    const props = (name: string) => ({
      authorizer: GatewayAuthorizer.publicAccess(),
      routes: { 'GET /pets': { integration: GatewayIntegration.http(`https://${name}.example.com`) } },
    });
    const rest = new GatewayApi(stack, 'Rest', props('rest'));
    const http = new HttpGatewayApi(stack, 'Http', props('http'));
    const stages = {
      rest: new StageSet(stack, 'RestStages', { api: rest, stages: { prod: {} } }).stage('prod'),
      http: new StageSet(stack, 'HttpStages', { api: http, stages: { prod: {} } }).stage('prod'),
    };
    const attributes = { hostedZoneId: 'Z1', zoneName: 'example.com' };
    const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', attributes);
    new CustomDomain(stack, 'Domain', { domainName: 'api.example.com', hostedZone, ...make(stages) });
  };

async function answersOf(made: Version) {
  const account = new SimulatedAccount();
  expect((await account.deploy(assemblyOf(made))).reason).toBeUndefined();
  return Object.fromEntries(
    account.domainRequests().map(({ address, results, route }) => [`${address} ${route}`, results]),
  );
}

const reached = (backend: string) => [{ side: 'stable', backend: `https://${backend}.example.com` }];

test('requests to a domain name reach the backends of what their paths lead to', async () => {
  expect(await answersOf(version(({ http, rest }) => ({ mappings: { '': rest, 'v1/shop': http } })))).toEqual({
    'api.example.com GET /pets': reached('rest'),
    'api.example.com/v1/shop GET /pets': reached('http'),
  });
});

test('a routing rule comes before the mapping of its path, and has a request of its own for its headers', async () => {
  const answers = await answersOf(
    version(({ http, rest }) => ({
      mappings: { '': http, orders: http },
      routingRules: [
        { priority: 1, basePaths: ['orders'], target: rest },
        { priority: 2, headers: { 'x-beta': 'yes' }, target: rest },
      ],
    })),
  );
  expect(answers).toEqual({
    'api.example.com GET /pets': reached('http'),
    'api.example.com/orders GET /pets': reached('rest'),
    'api.example.com x-beta: yes GET /pets': reached('rest'),
  });
});

test('a path leads to one kind of API, to the other, and to both with another, and answers all the time', async () => {
  await lived(
    version(({ rest }) => ({ mappings: { '': rest } })),
    version(({ http }) => ({ mappings: { '': http } })),
    version(({ http, rest }) => ({ mappings: { '': http, v1: rest } })),
    version(({ http, rest }) => ({ mappings: { '': rest, v1: http } })),
  );
});

test('a rule joins a name, leads to another API and goes, while the mappings answer', async () => {
  const rule = (target: GatewayStage) => ({
    mappings: { '': target },
    routingRules: [{ priority: 1, basePaths: ['v1'], target }],
  });
  await lived(
    version(({ rest }) => ({ mappings: { '': rest } })),
    version(({ rest }) => rule(rest)),
    version(({ rest }) => ({ mappings: { '': rest } })),
  );
});

import { App, RemovalPolicy, Stack, StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import {
  AccessLog,
  CustomDomain,
  CustomDomainProps,
  Endpoint,
  GatewayApi,
  GatewayStage,
  HttpGatewayApi,
  MutualTls,
  StageSet,
  StageSetProps,
} from '../../lib';
import { SimulatedAccount } from '../cloudformation/simulated-account';
import { mockRoute } from '../sample';
import { proxyRoute } from '../v2-sample';

const DOMAIN = 'AWS::ApiGateway::DomainName';
const CERTIFICATE = 'AWS::CertificateManager::Certificate';
const MAPPING = 'AWS::ApiGatewayV2::ApiMapping';
const env = { account: '111111111111', region: 'eu-west-1' };

type Build = (stackOf: (id: string, props?: StackProps) => Stack) => void;

/** The assembly of an app; its rules are proved elsewhere. */
function assemblyOf(build: Build): CloudAssembly {
  const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
  build((id, props) => new Stack(app, id, { env, ...props }));
  return app.synth();
}

/** Lives one version after the other; each update fails half way once, is rolled back, and is tried again. */
async function lived(...versions: readonly Build[]): Promise<SimulatedAccount> {
  const account = new SimulatedAccount();
  for (const [index, version] of versions.entries()) {
    if (index > 0) {
      const before = stateOf(account);
      const { succeeded } = await account.deploy(assemblyOf(version), { failAt: 2 });
      if (!succeeded) expect(stateOf(account)).toEqual(before);
    }
    expect((await account.deploy(assemblyOf(version))).reason).toBeUndefined();
  }
  return account;
}

/** What the names and mappings of the account are, whatever was made beside them. */
const stateOf = (account: SimulatedAccount) =>
  account
    .resources(DOMAIN)
    .map(({ properties }) => properties)
    .concat(account.resources(MAPPING).map(({ properties }) => properties));

const zoneIn = (stack: Stack) =>
  HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });

function restIn(
  stack: Stack,
  id = 'Rest',
  stages: StageSetProps['stages'] = { prod: {} },
  releases?: string[],
): GatewayStage {
  const api = new GatewayApi(stack, id, { apiName: id, routes: { 'GET /pets': mockRoute } });
  // Those that a stage makes have lives of their own.
  const logGroup = new LogGroup(stack, `${id}Log`, { removalPolicy: RemovalPolicy.DESTROY });
  const defaults = { accessLog: AccessLog.cloudWatch({ logGroup }) };
  return new StageSet(stack, `${id}Stages`, { api, stages, releases, defaults }).stage(Object.keys(stages)[0]);
}

function httpIn(stack: Stack, id = 'Http'): GatewayStage {
  const api = new HttpGatewayApi(stack, id, { routes: { $default: proxyRoute } });
  return new StageSet(stack, `${id}Stages`, { api, stages: { live: {} } }).stage('live');
}

function domainIn(stack: Stack, props: Partial<CustomDomainProps> = {}): CustomDomain {
  const domainName = 'api.example.com';
  return new CustomDomain(stack, 'Domain', { domainName, hostedZone: zoneIn(stack), ...props });
}

describe('a name', () => {
  test('leads to nothing, to REST APIs, to both kinds, and to HTTP APIs, and is one domain name all along', async () => {
    const version =
      (mappings: (rest: GatewayStage, http: GatewayStage) => CustomDomainProps['mappings']): Build =>
      (stackOf) => {
        const stack = stackOf('Shop');
        domainIn(stack, { mappings: mappings(restIn(stack), httpIn(stack)) });
      };
    const account = await lived(
      version(() => ({})),
      version((rest) => ({ '': rest })),
      version((rest, http) => ({ '': rest, shop: http })),
      version((_, http) => ({ '': http })),
      version((rest) => ({ '': rest })),
      version(() => ({})),
    );
    expect(account.resources(DOMAIN)).toHaveLength(1);
  });

  test('has one template whether mappings are written or added', () => {
    const written = assemblyOf((stackOf) => {
      const stack = stackOf('Shop');
      domainIn(stack, { mappings: { a: restIn(stack), b: httpIn(stack) } });
    });
    const added = assemblyOf((stackOf) => {
      const stack = stackOf('Shop');
      const domain = domainIn(stack);
      domain.addMapping('a', restIn(stack));
      domain.addMapping('b', httpIn(stack));
    });
    expect(added.getStackByName('Shop').template).toEqual(written.getStackByName('Shop').template);
  });

  test('may be another one, with its mappings', async () => {
    const version =
      (domainName: string): Build =>
      (stackOf) => {
        const stack = stackOf('Shop');
        domainIn(stack, { domainName, mappings: { '': restIn(stack) } });
      };
    const account = await lived(version('a.example.com'), version('b.example.com'));
    expect(account.resources(DOMAIN).map(({ properties }) => properties.DomainName)).toEqual(['b.example.com']);
    expect(account.resources(MAPPING).map(({ properties }) => properties.DomainName)).toEqual(['b.example.com']);
  });

  test('that goes from the edge to a region is refused before anything is changed', async () => {
    const version =
      (props: Partial<CustomDomainProps>): Build =>
      (stackOf) => {
        const stack = stackOf('Shop');
        const certificate = Certificate.fromCertificateArn(
          stack,
          'C',
          `arn:aws:acm:${props.endpoint ? 'us-east-1' : 'eu-west-1'}:111111111111:certificate/1`,
        );
        domainIn(stack, { certificate, mappings: { '': restIn(stack) }, ...props });
      };
    const account = await lived(version({ endpoint: Endpoint.edge() }));
    const { reason, steps } = await account.deploy(assemblyOf(version({})));
    expect(reason).toMatch(/type/);
    expect(steps).toEqual([]);
  });
});

describe('a path', () => {
  test('leads to another API in one step', async () => {
    const version =
      (first: string): Build =>
      (stackOf) => {
        const stack = stackOf('Shop');
        const stages: { [id: string]: GatewayStage } = { Blue: restIn(stack, 'Blue'), Green: httpIn(stack, 'Green') };
        domainIn(stack, { mappings: { v1: stages[first] } });
      };
    const account = await lived(version('Blue'), version('Green'));
    const { steps } = await account.deploy(assemblyOf(version('Blue')));
    expect(steps.filter(({ type }) => type === MAPPING).map(({ action }) => action)).toEqual(['update']);
  });

  test('of another stack goes with its API, its stage and its stack', async () => {
    const version =
      (teams: { readonly [team: string]: string }): Build =>
      (stackOf) => {
        const domain = domainIn(stackOf('Names'));
        for (const [team, stage] of Object.entries(teams)) {
          domain.addMapping(team.toLowerCase(), restIn(stackOf(team), team, { [stage]: {} }));
        }
      };
    const account = await lived(
      version({ Pets: 'prod', Shop: 'prod' }),
      version({ Pets: 'live', Shop: 'prod' }),
      version({ Shop: 'prod', Rooms: 'prod' }),
    );
    expect(account.stack('Names')!.template.Outputs ?? {}).toEqual({});
    const mappings = account.stack('Rooms')!.template.Resources!;
    expect(Object.values<any>(mappings).find(({ Type }) => Type === MAPPING).Properties.DomainName).toBe(
      'api.example.com',
    );
  });
});

describe('an edge certificate', () => {
  const version =
    (alternativeNames: string[]): Build =>
    (stackOf) =>
      domainIn(stackOf('Shop'), { endpoint: Endpoint.edge(), certificateOptions: { alternativeNames } });

  test('of other names reaches the domain name, and the old one is kept for the way back', async () => {
    const account = await lived(version([]), version(['www.example.com']));
    const [domain] = account.resources(DOMAIN);
    const newest = account.resources(CERTIFICATE).find(({ properties }) => properties.SubjectAlternativeNames);
    expect(domain.properties.CertificateArn).toBe(newest!.id);
    expect(account.resources(CERTIFICATE)).toHaveLength(2);
  });

  test('of each deployment of an app is its own', async () => {
    const deployment =
      (stage: string): Build =>
      (stackOf) => {
        const stack = stackOf('Shop', { stackName: `shop-${stage}` });
        domainIn(stack, { domainName: `${stage}.example.com`, endpoint: Endpoint.edge() });
      };
    const account = new SimulatedAccount();
    for (const stage of ['dev', 'prod', 'dev']) {
      expect((await account.deploy(assemblyOf(deployment(stage)))).reason).toBeUndefined();
    }
    expect(
      account
        .resources(CERTIFICATE)
        .map(({ properties }) => properties.DomainName)
        .sort(),
    ).toEqual(['dev.example.com', 'prod.example.com']);
  });

  test('is made for a stack that does not say where it is', () => {
    const app = new App();
    const agnostic = new Stack(app, 'Agnostic');
    domainIn(agnostic, { endpoint: Endpoint.edge() });
    expect(app.synth().stacks.map(({ stackName }) => stackName)).toEqual(['Agnostic-edge-certificates', 'Agnostic']);
  });
});

test('mutual TLS closes the default endpoint of a stage that stays on a release', async () => {
  const version =
    (hasMutualTls: boolean): Build =>
    (stackOf) => {
      const stack = stackOf('Shop');
      const prod = restIn(stack, 'Rest', { prod: { release: 'r1' } }, ['r1']);
      const mutualTls = MutualTls.fromObject(Bucket.fromBucketName(stack, 'B', 'trust'), 'ca.pem');
      domainIn(stack, { mappings: { '': prod }, mutualTls: hasMutualTls ? mutualTls : undefined });
    };
  const account = new SimulatedAccount();
  await account.deploy(assemblyOf(version(false)));
  const { steps } = await account.deploy(assemblyOf(version(true)));
  const changed = steps.map(({ type }) => type);
  expect(changed.indexOf('AWS::ApiGateway::Stage')).toBeGreaterThan(changed.indexOf('AWS::ApiGateway::RestApi'));
  expect(changed.indexOf('AWS::ApiGateway::RestApi')).toBeGreaterThanOrEqual(0);
});

import { Stack } from 'aws-cdk-lib';
import { EndpointAccessMode, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  CustomDomain,
  CustomDomainProps,
  Endpoint,
  GatewayApi,
  GatewayApiProps,
  MappingTarget,
  StageSet,
  TlsPolicy,
} from '../../lib';
import { apiTlsPolicy } from '../../lib/rules/custom-domains/api-tls-policy';
import { TemplateModel } from '../../lib/template-model/template-model';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';

const TLS_1_3 = 'SecurityPolicy_TLS13_1_3_2025_09';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

interface Parts {
  readonly api?: Partial<GatewayApiProps>;
  /** The names that lead to the API. */
  readonly names: readonly Partial<CustomDomainProps>[];
}

function appOf({ api: props, names }: Parts): Stack {
  const stack = sampleStack({ env: { account: '111111111111', region: 'eu-west-1' } });
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets': mockRoute }, ...props });
  const stage = new StageSet(stack, 'Stages', { api, stages: { prod: {} } }).stage('prod');
  for (const [index, name] of names.entries()) named(stack, index, { mappings: { '': stage }, ...name });
  return stack;
}

function named(stack: Stack, index: number, props: Partial<CustomDomainProps>): void {
  const region = props.endpoint?.endpointType === 'EDGE' ? 'us-east-1' : 'eu-west-1';
  const arn = `arn:aws:acm:${region}:111111111111:certificate/1`;
  const certificate = Certificate.fromCertificateArn(stack, `Certificate${index}`, arn);
  new CustomDomain(stack, `Domain${index}`, { domainName: `n${index}.example.com`, certificate, ...props });
}

function read(stack: Stack) {
  const template = validTemplateOf(stack);
  const [{ Properties }] = Object.values(template.findResources('AWS::ApiGateway::RestApi'));
  const [deployment] = Object.keys(template.findResources('AWS::ApiGateway::Deployment'));
  const findings = apiTlsPolicy.findingsIn(TemplateModel.fromTemplate(template.toJSON()));
  const told = findings.map(({ given }) => given);
  return { policy: Properties.SecurityPolicy, mode: Properties.EndpointAccessMode, deployment, told };
}

// API Gateway shakes hands by the policy of the API that a name leads to.
describe('a REST API behind a name', () => {
  test('has the enhanced policy of the name, and is deployed anew with it', () => {
    const { deployment } = read(appOf({ names: [] }));
    const behind = read(appOf({ names: [{}] }));
    expect(behind).toMatchObject({ policy: TLS_1_3, mode: 'BASIC', told: [] });
    expect(behind.deployment).not.toBe(deployment);
  });

  test('has that of the name also by a routing rule, and by an alias', () => {
    const stack = appOf({ names: [] });
    const stage = stack.node.findChild('Stages') as StageSet;
    const routingRules = [{ priority: 1, headers: { 'x-version': 'next' }, target: stage.stage('prod') }];
    named(stack, 0, { mappings: {}, routingRules, aliases: ['alias.example.com'] });
    expect(read(stack)).toMatchObject({ policy: TLS_1_3, mode: 'BASIC', told: [] });
  });

  test('keeps its own policy, and the difference is told', () => {
    const api = { endpoint: Endpoint.regional({ securityPolicy: TlsPolicy.TLS13_1_2_PFS_PQ_2025_09 }) };
    const { policy, told } = read(appOf({ api, names: [{}] }));
    expect(policy).toBe(TlsPolicy.TLS13_1_2_PFS_PQ_2025_09);
    expect(told).toEqual([`the domain name 'n0.example.com' has ${TLS_1_3}, and its API ${policy}`]);
  });

  test('has no policy of a name with a legacy one', () => {
    const endpoint = Endpoint.regional({ securityPolicy: TlsPolicy.TLS_1_2 });
    expect(read(appOf({ names: [{ endpoint }] }))).toMatchObject({ policy: undefined, mode: undefined, told: [] });
  });

  test('has none of the policies of names that disagree, and each enhanced one is told', () => {
    const enhanced = Endpoint.regional({ securityPolicy: TlsPolicy.TLS13_1_2_PFS_PQ_2025_09 });
    const legacy = Endpoint.regional({ securityPolicy: TlsPolicy.TLS_1_2 });
    const behind = (...endpoints: (Endpoint | undefined)[]) =>
      read(appOf({ names: endpoints.map((endpoint) => ({ endpoint })) }));
    const two = [expect.stringContaining("'n0.example.com'"), expect.stringContaining("'n1.example.com'")];
    expect(behind(undefined, enhanced)).toMatchObject({ policy: undefined, mode: undefined, told: two });
    expect(behind(enhanced, undefined)).toMatchObject({ policy: undefined, mode: undefined, told: two });
    expect(behind(undefined, legacy)).toMatchObject({ policy: undefined, told: [two[0]] });
    expect(behind(legacy, undefined)).toMatchObject({ policy: undefined, told: [two[1]] });
  });

  test('is strict about its hosts where all of its names are', () => {
    const strict = Endpoint.regional({
      securityPolicy: TlsPolicy.TLS13_1_3_2025_09,
      endpointAccessMode: EndpointAccessMode.STRICT,
    });
    const modeBehind = (...names: Partial<CustomDomainProps>[]) => read(appOf({ names })).mode;
    expect(modeBehind({ endpoint: strict }, { endpoint: strict })).toBe('STRICT');
    expect(modeBehind({ endpoint: strict }, {})).toBe('BASIC');
  });

  test('of another endpoint type has policies of its own', () => {
    expect(read(appOf({ names: [{ endpoint: Endpoint.edge() }] }))).toMatchObject({ policy: undefined, told: [] });
  });

  test('that aws-cdk-lib made has it too', () => {
    const stack = sampleStack({ env: { account: '111111111111', region: 'eu-west-1' } });
    const theirs = new RestApi(stack, 'Theirs', { endpointTypes: ['REGIONAL' as never] });
    theirs.root.addMethod('GET');
    named(stack, 0, { mappings: { '': MappingTarget.restStage(theirs.deploymentStage) } });
    expect(read(stack)).toMatchObject({ policy: TLS_1_3, mode: 'BASIC', told: [] });
  });
});

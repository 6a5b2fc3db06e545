import { Stack } from 'aws-cdk-lib';
import { DomainName, EndpointType, LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CustomDomain, GatewayApi, GatewayDefaults, ICustomDomain, StageSet } from '../../lib';
import { SimulatedAccount } from '../cloudformation/simulated-account';
import { sampleFunction } from '../sample';
import { assemblyOf, Version } from './adopted';

const domainName = 'api.example.com';

type Make = (parts: {
  readonly theirs: DomainName;
  readonly restApi: RestApi;
  readonly domain: ICustomDomain;
  readonly stages: StageSet;
}) => void;

/** An API that is taken over, behind a name of aws-cdk-lib. */
const version =
  (make: Make): Version =>
  (stack: Stack) => {
    const restApi = new RestApi(stack, 'Api', { cloudWatchRole: false });
    restApi.root.addMethod('GET', new LambdaIntegration(sampleFunction(stack)));
    const certificate = new Certificate(stack, 'Certificate', { domainName });
    const theirs = new DomainName(stack, 'Name', { domainName, certificate, endpointType: EndpointType.REGIONAL });
    const api = GatewayApi.fromRestApi(stack, 'Adopted', restApi);
    const stages = new StageSet(stack, 'Stages', {
      api,
      gatewayDefaults: GatewayDefaults.SERVICE,
      stages: { prod: { takeOver: restApi.deploymentStage } },
    });
    make({ theirs, restApi, stages, domain: CustomDomain.fromDomainName(stack, 'Domain', theirs) });
  };

const mapped: Make = ({ restApi, theirs }) => void theirs.addBasePathMapping(restApi, { basePath: 'v1' });
const ruled: Make = ({ domain, stages }) => {
  const target = stages.stage('prod');
  domain.addRoutingRule({ priority: 1, basePaths: ['v1'], stripBasePath: true, target });
};
const mappedAnew: Make = ({ domain, stages }) => void domain.addMapping('v1', stages.stage('prod'));
const both =
  (...makes: Make[]): Make =>
  (parts) => {
    for (const make of makes) make(parts);
  };

const STEPS = [both(mapped, ruled), ruled, both(ruled, mappedAnew), mappedAnew];

/** Whether the path is answered at every moment of a deployment, and how it ends. */
async function goTo(account: SimulatedAccount, make: Make) {
  const silent: string[] = [];
  const look = () => {
    const answers = account.domainRequests().filter(({ address }) => address === `${domainName}/v1`);
    if (!answers.some(({ results }) => results.every(({ failure }) => failure === undefined))) silent.push('silent');
  };
  const { reason } = await account.deploy(assemblyOf(version(make)), { onStep: look });
  return { reason, silent };
}

test('a path moves between the two types of mappings over a routing rule, and back, and answers at every moment', async () => {
  const account = new SimulatedAccount();
  await account.deploy(assemblyOf(version(mapped)));
  for (const step of [...STEPS, ...STEPS.slice(0, -1).reverse(), mapped]) {
    expect(await goTo(account, step)).toEqual({ reason: undefined, silent: [] });
  }
});

test('without the rule, CloudFormation makes the second mapping while the first is there, and is refused', async () => {
  const account = new SimulatedAccount();
  await account.deploy(assemblyOf(version(mapped)));
  expect((await goTo(account, mappedAnew)).reason).toMatch('Base path already exists for this domain name: v1');
});

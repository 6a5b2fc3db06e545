import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpApi as AlphaHttpApi } from '@aws-cdk/aws-apigatewayv2-alpha';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import ts from 'typescript';
import * as gatehouse from '../../lib';
import { writtenIdentities } from '../../lib/migrate/identities/written-identities';
import { planMigration } from '../../lib/migrate/plan/plan-migration';
import { sampleFunction } from '../sample';

const PAGE = readFileSync(join(__dirname, '../../docs/adopting.md'), 'utf8');
const ENVIRONMENT = { account: '111122223333', region: 'eu-west-1' };

type Sample = (stack: Stack, ...parts: any[]) => void;

beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation();
  jest.spyOn(console, 'error').mockImplementation();
});

afterAll(() => jest.restoreAllMocks());

/** The functions that the samples of a source export. */
function samplesOf(source: string, identitiesFile = ''): { readonly [name: string]: Sample } {
  const start = PAGE.indexOf(`# ${source}\n`);
  const section = PAGE.slice(start, PAGE.indexOf('\n#', start));
  const blocks = [...section.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
  const exported: { [name: string]: Sample } = {};
  const load = (name: string) => (name === 'cdk-gatehouse' ? gatehouse : require(name));
  for (const code of blocks) {
    const ofFile = code.replace('gatehouse.identities.json', identitiesFile);
    const { outputText } = ts.transpileModule(ofFile, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
    new Function('require', 'exports', outputText)(load, exported);
  }
  return exported;
}

const shopTemplate = (template: object) => ({ name: 'Shop', template, directory: '' });

function templateOf(make: Sample): object {
  const stack = new Stack(new App(), 'Shop', { env: ENVIRONMENT });
  make(stack);
  return Template.fromStack(stack).toJSON();
}

/** What the deployment of one version does to the other. */
function planOf(before: object, after: object) {
  const { changed, fails, lost } = planMigration({
    deployed: [shopTemplate(before)],
    next: [shopTemplate(after)],
    left: [],
  });
  return { changed, fails, lost };
}

function identitiesOf(template: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'adopting-')), 'identities.json');
  writeFileSync(file, writtenIdentities([shopTemplate(template)], undefined, undefined).text);
  return file;
}

const only = <Construct>(stack: Stack, type: new (...args: any[]) => Construct) =>
  stack.node.findAll().find((construct) => construct instanceof type) as Construct;

const NOTHING = { changed: [], fails: [], lost: [] };

test.each<[string, (samples: { readonly [name: string]: Sample }) => Sample]>([
  [
    'RestApi of aws-cdk-lib',
    ({ takenOver }) =>
      (stack) =>
        takenOver(stack, sampleFunction(stack)),
  ],
  [
    'HttpApi of aws-cdk-lib',
    ({ before, takeOver }) =>
      (stack) => {
        before(stack, sampleFunction(stack));
        takeOver(stack, only(stack, HttpApi));
      },
  ],
  [
    'WebSocketApi of aws-cdk-lib',
    ({ before, takeOver }) =>
      (stack) => {
        before(stack, sampleFunction(stack));
        takeOver(stack, only(stack, WebSocketApi), only(stack, WebSocketStage));
      },
  ],
])('%s: what is taken over is for callers as it was, and so is what is written anew', (source, takenOver) => {
  const samples = samplesOf(source);
  const before = templateOf((stack) => samples.before(stack, sampleFunction(stack)));
  expect(planOf(before, templateOf(takenOver(samples)))).toEqual(NOTHING);
  const { rewritten } = samplesOf(source, identitiesOf(before));
  expect(
    planOf(
      before,
      templateOf((stack) => rewritten(stack, sampleFunction(stack))),
    ),
  ).toEqual(NOTHING);
});

/** What SAM makes of an API with one function, beside that function. */
function samResources(handler: string) {
  const uri = `arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${handler}.Arn}/invocations`;
  const integration = { type: 'aws_proxy', httpMethod: 'POST', uri: { 'Fn::Sub': uri } };
  const get = { responses: {}, 'x-amazon-apigateway-integration': integration };
  return {
    ServerlessRestApi: {
      Type: 'AWS::ApiGateway::RestApi',
      Properties: { Body: { swagger: '2.0', info: { title: 'shop', version: '1.0' }, paths: { '/items': { get } } } },
    },
    ServerlessRestApiDeployment47fc2d5f9d: {
      Type: 'AWS::ApiGateway::Deployment',
      Properties: { RestApiId: { Ref: 'ServerlessRestApi' }, StageName: 'Stage' },
    },
    ServerlessRestApiProdStage: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: {
        RestApiId: { Ref: 'ServerlessRestApi' },
        DeploymentId: { Ref: 'ServerlessRestApiDeployment47fc2d5f9d' },
        StageName: 'Prod',
        Tags: [{ Key: 'team', Value: 'shop' }],
      },
    },
    HandlerPermission: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: { Ref: handler },
        Principal: 'apigateway.amazonaws.com',
        SourceArn: {
          'Fn::Sub': 'arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${ServerlessRestApi}/*/GET/items',
        },
      },
    },
  };
}

test('SAM and CloudFormation templates: what is taken over is for callers as it was, and so is what is written anew', () => {
  const functions = templateOf((stack) => void sampleFunction(stack)) as {
    Resources: { [id: string]: { Type: string } };
  };
  const { Resources } = functions;
  const handler = Object.keys(Resources).find((id) => Resources[id].Type === 'AWS::Lambda::Function')!;
  const before = { Resources: { ...Resources, ...samResources(handler) } };
  const templateFile = join(mkdtempSync(join(tmpdir(), 'sam-')), 'deployed.template.json');
  writeFileSync(templateFile, JSON.stringify(before));
  const { rewritten, takenOver } = samplesOf('SAM and CloudFormation templates', identitiesOf(before));
  expect(
    planOf(
      before,
      templateOf((stack) => takenOver(stack, templateFile)),
    ),
  ).toEqual(NOTHING);
  const after = templateOf((stack) => rewritten(stack, sampleFunction(stack)));
  const lost = [{ stack: 'Shop', thing: 'stage Stage', what: 'the address of the stage' }];
  expect(planOf(before, after)).toEqual({ ...NOTHING, lost });
});

test.each<[string, (stack: Stack) => object]>([
  [
    'AWS Solutions Constructs',
    (stack) => {
      const apiGateway = new RestApi(stack, 'Pattern', { endpointExportName: undefined });
      apiGateway.root.addMethod('GET');
      return { apiGateway };
    },
  ],
  ['The alpha module', (stack) => new AlphaHttpApi(stack, 'Api')],
])('%s: what is taken over is for callers as it was', (source, make) => {
  const { takeOver } = samplesOf(source);
  const before = templateOf((stack) => void make(stack));
  expect(
    planOf(
      before,
      templateOf((stack) => takeOver(stack, make(stack))),
    ),
  ).toEqual(NOTHING);
});

test('Domains: a name that is written anew is for callers as it was', () => {
  const { before: make } = samplesOf('Domains');
  const before = templateOf((stack) => make(stack, sampleFunction(stack)));
  const { rewritten } = samplesOf('Domains', identitiesOf(before));
  expect(
    planOf(
      before,
      templateOf((stack) => rewritten(stack, sampleFunction(stack))),
    ),
  ).toEqual(NOTHING);
});

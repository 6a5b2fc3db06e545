import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack, Tags } from 'aws-cdk-lib';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import {
  ApiModel,
  DefinitionForm,
  GatewayApi,
  GatewayApiProps,
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  StageSet,
} from '../../lib';
import { bodyInTemplate } from '../../lib/rules/open-api/body-in-template';
import { resourceQuota } from '../../lib/rules/paths/resource-quota';
import { TemplateModel } from '../../lib/template-model/template-model';
import { validationErrorsIn } from '../cloudformation-validate';
import { sampleFunction, sampleStack } from '../sample';
import { meaningOf } from './meaning';

const ENV = { account: '111111111111', region: 'eu-west-1' };
const ARN = 'arn:aws:lambda:eu-west-1:111111111111:function:pages';

interface Written {
  readonly template: any;
  /** The body, from the file that the template points at. */
  readonly body?: any;
}

function written(stack: Stack): Written {
  const assembly = (stack.node.root as App).synth();
  const artifact = assembly.getStackArtifact(stack.artifactId) as CloudFormationStackArtifact;
  const location = JSON.stringify(artifact.template).match(/"([0-9a-f]{64})\.json"/);
  expect(validationErrorsIn(artifact.template)).toEqual([]);
  if (!location) return { template: artifact.template };
  const text = readFileSync(join(assembly.directory, `asset.${location[1]}.json`), 'utf8');
  return { template: artifact.template, body: JSON.parse(text) };
}

/** A model that makes a body large, which thousands of routes would do too. */
const large = (bytes: number) =>
  ApiModel.jsonSchema('Page', {
    type: 'object',
    description: 'x'.repeat(bytes),
    properties: { id: { type: 'string' } },
  });

function restApi(stack: Stack, integration: GatewayIntegration, bytes: number, props: GatewayApiProps = {}) {
  const routes = { 'POST /pages/{id}': { integration, requestModel: large(bytes) } };
  const api = new GatewayApi(stack, 'Api', { definition: DefinitionForm.OPENAPI, routes, ...props });
  new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  return written(stack);
}

const envStack = () => new Stack(new App(), 'Sample', { env: ENV });

const importedFunction = (stack: Stack) =>
  GatewayIntegration.lambdaProxy(
    Function.fromFunctionAttributes(stack, 'Pages', { functionArn: ARN, sameEnvironment: true }),
  );

test('a large body that refers to no resource is an asset that says what the body would', () => {
  const stack = envStack();
  const { body, template } = restApi(stack, importedFunction(stack), 600_000);
  expect(Buffer.byteLength(JSON.stringify(template))).toBeLessThan(20_000);
  const isApi = ({ Type }: any) => Type === 'AWS::ApiGateway::RestApi';
  const { BodyS3Location, ...others } = Object.values<any>(template.Resources).find(isApi).Properties;
  expect(BodyS3Location.Key).toMatch(/^[0-9a-f]{64}\.json$/);

  const unknown = sampleStack();
  const inline = restApi(unknown, importedFunction(unknown), 600_000).template;
  const read = { Resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { ...others, Body: body } } } };
  const [asset, own] = [read, inline].map((one) => JSON.stringify((meaningOf(one) as any[])[0].routes));
  expect(asset).toBe(own.replaceAll('${AWS::Partition}', 'aws').replaceAll('${AWS::Region}', ENV.region));
});

test('the rules judge a body that is an asset', () => {
  const stack = envStack();
  const integration = GatewayIntegration.http('https://a.example.com');
  const page = large(600_000);
  const api = new GatewayApi(stack, 'Api', {
    definition: DefinitionForm.OPENAPI,
    routes: Object.fromEntries(
      Array.from({ length: 301 }, (_, index) => [`GET /${index}`, { integration, responseModels: { 200: page } }]),
    ),
  });
  new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  const assembly = (stack.node.root as App).synth();
  const model = TemplateModel.fromFile(join(assembly.directory, 'Sample.template.json'));
  expect(model.routes).toHaveLength(301);
  expect(resourceQuota.findingsIn(model)).toHaveLength(1);
  expect(bodyInTemplate.findingsIn(model)).toEqual([]);
});

test('the stages of an API whose body is an asset follow every change', () => {
  const deploymentOf = (bytes: number) => {
    const stack = envStack();
    const { template } = restApi(stack, importedFunction(stack), bytes);
    const ids = Object.keys(template.Resources);
    return ids.filter((id) => template.Resources[id].Type === 'AWS::ApiGateway::Deployment');
  };
  expect(deploymentOf(600_000)).not.toEqual(deploymentOf(600_001));
});

test('the body of an HTTP API too, with the tags of the app', () => {
  const stack = envStack();
  Tags.of(stack.node.root).add('team', 'pages');
  const api = new HttpGatewayApi(stack, 'Api', {
    definition: DefinitionForm.OPENAPI,
    description: 'x'.repeat(1_000),
    routes: Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [
        `GET /${'x'.repeat(2_000)}${index}`,
        { integration: GatewayIntegration.http('https://pages.example.com') },
      ]),
    ),
  });
  new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
  const { body, template } = written(stack);
  const [own] = TemplateModel.fromTemplate(template).resourcesOfType('AWS::ApiGatewayV2::Api');
  expect(own.properties.names().sort()).toEqual(['BodyS3Location', 'FailOnWarnings']);
  expect(body.tags).toEqual([{ name: 'team', 'x-amazon-apigateway-tag-value': 'pages' }]);
});

const authorizedBy = (stack: Stack): GatewayApiProps => ({
  authorizer: GatewayAuthorizer.lambdaToken({ name: 'Callers', handler: sampleFunction(stack, 'Allow') }),
});

test.each<[string, () => Stack, (stack: Stack) => GatewayApiProps]>([
  ['does not know its region', sampleStack, () => ({})],
  ['has a function of the stack for an authorizer', envStack, authorizedBy],
])('a large body stays in the template where it %s', (_, stackOf, propsIn) => {
  const stack = stackOf();
  const { body, template } = restApi(stack, importedFunction(stack), 600_000, propsIn(stack));
  expect(body).toBeUndefined();
  expect(TemplateModel.fromTemplate(template).routes).toHaveLength(1);
});

test('what is more than an import takes is refused, with what to do', () => {
  const stack = envStack();
  expect(() => restApi(stack, importedFunction(stack), 6_300_000)).toThrow(
    /AGW-OAS-01: the body of 'Sample\/Api\/RestApi\/Resource' has \d+ bytes; a definition has at most 6291456 bytes .* Split the API/,
  );
});

test('a body with references that is larger than a template is refused, with the places and with what to do', () => {
  const stack = envStack();
  expect(() => restApi(stack, importedFunction(stack), 1_048_576, authorizedBy(stack))).toThrow(
    /AGW-OAS-16: the body of API 'Sample\/Api\/RestApi\/Resource' has \d+ bytes.*'#\/components\/securitySchemes\/Callers\/x-amazon-apigateway-authorizer\/authorizerUri'.*map them to paths of one CustomDomain/,
  );
});

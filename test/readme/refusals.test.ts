import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, Size, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import {
  AccessLogFormat,
  EndpointType,
  HttpIntegration,
  IResource,
  LogGroupLogDestination,
  Period,
  ResponseType,
  RestApi,
  RestApiProps,
} from 'aws-cdk-lib/aws-apigateway';
import {
  CfnApiMapping,
  DomainName,
  HttpApi,
  MappingValue,
  ParameterMapping,
  WebSocketApi,
  WebSocketStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpUrlIntegration, HttpUrlIntegrationProps } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { catalogue } from '../../lib/rules/catalogue';
import { Severity } from '../../lib/rules/severity';
import { TemplateModel } from '../../lib/template-model/template-model';
import { sampleStack } from '../sample';

/** An API of aws-cdk-lib with one method beside the mistake. */
function plainApi(stack: Stack, props: RestApiProps = {}): RestApi {
  const api = new RestApi(stack, 'Api', { endpointTypes: [EndpointType.REGIONAL], ...props });
  api.root.addMethod('GET');
  return api;
}

const toPets = (props?: HttpUrlIntegrationProps) => new HttpUrlIntegration('Pets', 'https://pets.example.com', props);
const path = (root: IResource, ...parts: string[]) => parts.reduce((parent, part) => parent.addResource(part), root);
const manyVariables = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`v${index}`, 'a']));

const mistakes: readonly (readonly [mistake: string, ruleId: string, make: (stack: Stack) => void])[] = [
  [
    'a private API without a resource policy',
    'AGW-EP-06',
    (stack) => plainApi(stack, { endpointTypes: [EndpointType.PRIVATE] }),
  ],
  [
    'two endpoint types',
    'AGW-EP-03',
    (stack) => plainApi(stack, { endpointTypes: [EndpointType.EDGE, EndpointType.REGIONAL] }),
  ],
  [
    'two variables side by side in a path',
    'AGW-PATH-04',
    (stack) => {
      const { root } = plainApi(stack);
      for (const name of ['{id}', '{name}']) path(root, name).addMethod('GET');
    },
  ],
  [
    'a resource below a greedy variable',
    'AGW-PATH-03',
    (stack) => path(plainApi(stack).root, '{rest+}', 'a').addMethod('GET'),
  ],
  [
    'one variable twice in a path',
    'AGW-PATH-18',
    (stack) => path(plainApi(stack).root, '{id}', 'a', '{id}').addMethod('GET'),
  ],
  ['a stage name with blanks', 'AGW-STG-01', (stack) => plainApi(stack, { deployOptions: { stageName: 'my stage!' } })],
  [
    'a stage variable with a hyphen',
    'AGW-VAR-02',
    (stack) => plainApi(stack, { deployOptions: { variables: { 'a-b': 'c' } } }),
  ],
  ['101 stage variables', 'AGW-VAR-01', (stack) => plainApi(stack, { deployOptions: { variables: manyVariables } })],
  ['compression from 20 MiB', 'AGW-BIN-04', (stack) => plainApi(stack, { minCompressionSize: Size.mebibytes(20) })],
  [
    'a timeout of a minute on an edge API',
    'AGW-INT-06',
    (stack) => {
      const options = { timeout: Duration.minutes(1) };
      const integration = new HttpIntegration('https://a.example.com', { options });
      plainApi(stack, { endpointTypes: [EndpointType.EDGE] }).root.addMethod('POST', integration);
    },
  ],
  [
    'an HTTP endpoint on port 22',
    'AGW-INT-15',
    (stack) => plainApi(stack).root.addMethod('POST', new HttpIntegration('http://a.example.com:22/')),
  ],
  [
    'an unknown type of gateway response',
    'AGW-GWR-01',
    (stack) => plainApi(stack).addGatewayResponse('R', { type: ResponseType.of('TOO_SLOW') }),
  ],
  [
    'a gateway response with status 999',
    'AGW-GWR-02',
    (stack) => plainApi(stack).addGatewayResponse('R', { type: ResponseType.THROTTLED, statusCode: '999' }),
  ],
  [
    'a model named with a hyphen',
    'AGW-MAP-06',
    (stack) => plainApi(stack).addModel('M', { modelName: 'new-pet', schema: {} }),
  ],
  [
    'one parameter name in the query string and the headers',
    'AGW-MAP-18',
    (stack) => {
      const requestParameters = { 'method.request.querystring.a': true, 'method.request.header.a': true };
      plainApi(stack).root.addMethod('POST', undefined, { requestParameters });
    },
  ],
  [
    'a cache of 2 GB',
    'AGW-CACHE-02',
    (stack) => plainApi(stack, { deployOptions: { cacheClusterEnabled: true, cacheClusterSize: '2.0' } }),
  ],
  [
    'responses that are cached for two hours',
    'AGW-CACHE-03',
    (stack) => plainApi(stack, { deployOptions: { cachingEnabled: true, cacheTtl: Duration.hours(2) } }),
  ],
  [
    'an integration that reads a stage variable which the stage does not have',
    'AGW-VAR-04',
    (stack) => plainApi(stack).root.addMethod('POST', new HttpIntegration('https://${stageVariables.backend}/')),
  ],
  [
    'an access log over two lines',
    'AGW-LOG-04',
    (stack) => {
      const accessLogDestination = new LogGroupLogDestination(new LogGroup(stack, 'Log'));
      const accessLogFormat = AccessLogFormat.custom('$context.requestId\n$context.status');
      plainApi(stack, { deployOptions: { accessLogDestination, accessLogFormat } });
    },
  ],
  [
    'one API key in two plans of a stage',
    'AGW-KEY-11',
    (stack) => {
      const api = plainApi(stack);
      const key = api.addApiKey('Key');
      for (const id of ['Free', 'Gold']) {
        api.addUsagePlan(id, { apiStages: [{ stage: api.deploymentStage }] }).addApiKey(key);
      }
    },
  ],
  [
    'a weekly quota with an offset of 9',
    'AGW-KEY-14',
    (stack) => plainApi(stack).addUsagePlan('Plan', { quota: { limit: 100, period: Period.WEEK, offset: 9 } }),
  ],
  [
    'an edge domain name with a certificate of eu-west-1',
    'AGW-DOM-01',
    (stack) => {
      const arn = 'arn:aws:acm:eu-west-1:111111111111:certificate/1';
      const certificate = Certificate.fromCertificateArn(stack, 'Certificate', arn);
      plainApi(stack, { domainName: { domainName: 'a.example.com', certificate, endpointType: EndpointType.EDGE } });
    },
  ],
  [
    'a REST API and a WebSocket API behind one domain name',
    'AGW-DOM-11',
    (stack) => {
      const arn = 'arn:aws:acm:eu-west-1:111111111111:certificate/1';
      const certificate = Certificate.fromCertificateArn(stack, 'Certificate', arn);
      const domainName = new DomainName(stack, 'Domain', { domainName: 'a.example.com', certificate });
      const { restApiId, deploymentStage } = plainApi(stack);
      new CfnApiMapping(stack, 'Rest', {
        apiId: restApiId,
        domainName: domainName.name,
        stage: deploymentStage.stageName,
        apiMappingKey: 'rest',
      });
      const webSocketApi = new WebSocketApi(stack, 'Chat');
      new WebSocketStage(stack, 'Live', {
        webSocketApi,
        stageName: 'live',
        domainMapping: { domainName, mappingKey: 'chat' },
      });
    },
  ],
  [
    'two routes of an HTTP API that differ in the name of a variable',
    'AGW-HTTP-29',
    (stack) => {
      const api = new HttpApi(stack, 'Api');
      for (const name of ['{id}', '{petId}']) api.addRoutes({ path: `/pets/${name}`, integration: toPets() });
    },
  ],
  [
    'a reserved header that an HTTP API maps',
    'AGW-HTTP-22',
    (stack) => {
      const parameterMapping = new ParameterMapping().overwriteHeader('Authorization', MappingValue.custom('me'));
      new HttpApi(stack, 'Api').addRoutes({ path: '/pets', integration: toPets({ parameterMapping }) });
    },
  ],
  [
    'scopes of a route of an HTTP API that IAM guards',
    'AGW-HTTP-13',
    (stack) => {
      const guarded = { authorizer: new HttpIamAuthorizer(), authorizationScopes: ['pets/read'] };
      new HttpApi(stack, 'Api').addRoutes({ path: '/pets', integration: toPets(), ...guarded });
    },
  ],
];

test.each(mistakes)('aws-cdk-lib accepts %s, and %s finds it', (_, ruleId, make) => {
  const stack = sampleStack();
  make(stack);
  const model = TemplateModel.fromTemplate(Template.fromStack(stack, { skipCyclicalDependenciesCheck: true }).toJSON());
  const errors = catalogue.filter((rule) => rule.severity === Severity.ERROR && rule.findingsIn(model).length > 0);
  expect(errors.map(({ id }) => id)).toEqual([ruleId]);
});

test('docs/rules.md lists these mistakes', () => {
  const rows = mistakes.map(([mistake, ruleId]) => `| ${mistake} | [${ruleId}](../RULES.md#${ruleId.toLowerCase()}) |`);
  expect(readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8')).toContain(
    ['| mistake | refused by |', '| --- | --- |', ...rows].join('\n'),
  );
});

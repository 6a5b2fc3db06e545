import { CfnOutput, CfnParameter, Duration, Fn, SecretValue, Size, Stack } from 'aws-cdk-lib';
import * as apigw from 'aws-cdk-lib/aws-apigateway';
import * as apigwv2 from 'aws-cdk-lib/aws-apigatewayv2';
import { AttributeType, Table, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { DefinitionBody, Pass, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import * as G from '../lib';
import { calls, outcomeOf, World } from '../test/mistakes/mistake';
const { GatewayIntegration: I, GatewayAuthorizer: A, RequestValue: V, DynamoDbAttribute: D, MappingTemplate } = G;
const cases: [string, (w: World) => unknown][] = [
 // function / lambda
 ['lambdaProxy of undefined', ({ rest }) => rest({ 'GET /a': { integration: I.lambdaProxy(undefined as never) } })],
 ['lambdaProxy of arn string', ({ rest }) => rest({ 'GET /a': { integration: I.lambdaProxy('arn:aws:lambda:eu-west-1:1:function:x' as never) } })],
 ['cdk LambdaIntegration passed directly', ({ rest, fn }) => rest({ 'GET /a': { integration: new apigw.LambdaIntegration(fn) } })],
 ['cdk authorizer passed directly', ({ rest, fn }) => rest({ 'GET /a': calls(fn, { authorizer: new apigw.TokenAuthorizer(fn, 'A', { handler: fn }) }) })],
 ['sqs of topic', ({ rest, stack }) => rest({ 'POST /a': calls(null as never, { integration: I.sqs(new Topic(stack, 'T') as never) }) })],
 ['sqs of undefined', ({ rest }) => rest({ 'POST /a': { integration: I.sqs(undefined as never) } })],
 ['GET to sqs', ({ rest, stack }) => rest({ 'GET /a': { integration: I.sqs(new Queue(stack, 'Q')) } })],
 ['ANY to sqs', ({ rest, stack }) => rest({ 'ANY /a': { integration: I.sqs(new Queue(stack, 'Q')) } })],
 ['HTTP GET to sqs', ({ http, stack }) => http({ 'GET /a': { integration: I.sqs(new Queue(stack, 'Q')) } })],
 ['$default of HTTP to sqs', ({ http, stack }) => http({ $default: { integration: I.sqs(new Queue(stack, 'Q')) } })],
 ['http url with query', ({ rest }) => rest({ 'GET /a': { integration: I.http('https://a.example.com/x?y=1') } })],
 ['http url with space', ({ rest }) => rest({ 'GET /a': { integration: I.http('https://a.example.com/x y') } })],
 ['http url localhost', ({ rest }) => rest({ 'GET /a': { integration: I.http('http://localhost:3000') } })],
 ['http url private ip', ({ rest }) => rest({ 'GET /a': { integration: I.http('http://10.0.0.1/x') } })],
 ['http url with :id', ({ rest }) => rest({ 'GET /a/{id}': { integration: I.http('https://a.example.com/:id') } })],
 ['http url with {{id}}', ({ rest }) => rest({ 'GET /a/{id}': { integration: I.http('https://a.example.com/{{id}}') } })],
 ['http url without scheme', ({ rest }) => rest({ 'GET /a': { integration: I.http('a.example.com') } })],
 ['http method lower', ({ rest }) => rest({ 'GET /a': { integration: I.http('https://a.example.com', { httpMethod: 'get' }) } })],
 ['http url of another api with stage missing', ({ rest }) => rest({ 'GET /a': { integration: I.http('https://abcdef.execute-api.eu-west-1.amazonaws.com/a') } })],
 ['http of an S3 website', ({ rest }) => rest({ 'GET /a': { integration: I.http('http://b.s3-website-eu-west-1.amazonaws.com/{proxy}') } })],
 ['user headers Host mapped', ({ rest }) => rest({ 'GET /a': { integration: I.http('https://a.example.com', { requestParameters: { 'integration.request.header.Host': "'b.example.com'" } }) } })],
 ['timeout 0', ({ rest, fn }) => rest({ 'GET /a': { integration: I.lambdaProxy(fn, { timeout: Duration.seconds(0) }) } })],
 ['timeout 30s', ({ rest, fn }) => rest({ 'GET /a': { integration: I.lambdaProxy(fn, { timeout: Duration.seconds(30) }) } })],
 ['timeout 30s http', ({ http, fn }) => http({ 'GET /a': { integration: I.lambdaProxy(fn, { timeout: Duration.seconds(30) }) } })],
 ['timeout 30s websocket', ({ webSocket, fn }) => webSocket({ $connect: { integration: I.lambdaProxy(fn, { timeout: Duration.seconds(30) }) } })],
 ['timeout as number', ({ rest, fn }) => rest({ 'GET /a': { integration: I.lambdaProxy(fn, { timeout: 29 as never }) } })],
 ['s3Get without var', ({ rest, stack }) => rest({ 'GET /a': { integration: I.s3Get(new Bucket(stack, 'B')) } })],
 ['s3Get on POST', ({ rest, stack }) => rest({ 'POST /{k}': { integration: I.s3Get(new Bucket(stack, 'B')) } })],
 ['s3Put on GET', ({ rest, stack }) => rest({ 'GET /{k}': { integration: I.s3Put(new Bucket(stack, 'B')) } })],
 ['s3Get greedy', ({ rest, stack }) => rest({ 'GET /{k+}': { integration: I.s3Get(new Bucket(stack, 'B')) } })],
 ['s3 key leading slash', ({ rest, stack }) => rest({ 'GET /{k}': { integration: I.s3Get(new Bucket(stack, 'B'), { key: '/x/{k}' }) } })],
 ['s3 binary with 2 origins', ({ rest, stack }) => rest({ 'GET /{k}': { integration: I.s3Get(new Bucket(stack, 'B'), { binaryMediaTypes: ['image/png'] }), authorizer: A.publicAccess() } }, { cors: { allowOrigins: ['https://a.example.com', 'https://b.example.com'] } })],
 ['sqs with */*', ({ rest, stack }) => rest({ 'POST /a': { integration: I.sqs(new Queue(stack, 'Q')) } }, { binaryMediaTypes: ['*/*'] })],
 ['dynamo get with */*', ({ rest, stack }) => rest({ 'GET /{p}': { integration: I.dynamoDbGet(new Table(stack, 'T', { partitionKey: { name: 'p', type: AttributeType.STRING } }), { key: { p: D.STRING } }) } }, { binaryMediaTypes: ['*/*'] })],
 ['s3Get with */*', ({ rest, stack }) => rest({ 'GET /{k}': { integration: I.s3Get(new Bucket(stack, 'B')) } }, { binaryMediaTypes: ['*/*'] })],
 ['dynamo put on GET', ({ rest, stack }) => rest({ 'GET /{p}': { integration: I.dynamoDbPut(new Table(stack, 'T', { partitionKey: { name: 'p', type: AttributeType.STRING } }), { key: { p: D.STRING } }) } })],
 ['dynamo key number as string', ({ rest, stack }) => rest({ 'GET /{p}': { integration: I.dynamoDbGet(new Table(stack, 'T', { partitionKey: { name: 'p', type: AttributeType.NUMBER } }), { key: { p: D.STRING } }) } })],
 ['dynamo get with no path var', ({ rest, stack }) => rest({ 'GET /a': { integration: I.dynamoDbGet(new Table(stack, 'T', { partitionKey: { name: 'p', type: AttributeType.STRING } }), { key: { p: D.STRING } }) } })],
 ['dynamo key also attribute', ({ rest, stack }) => rest({ 'PUT /{p}': { integration: I.dynamoDbPut(new Table(stack, 'T', { partitionKey: { name: 'p', type: AttributeType.STRING } }), { key: { p: D.STRING }, attributes: { p: D.STRING } }) } })],
 ['dynamo unknown index', ({ rest, stack }) => rest({ 'GET /{p}': { integration: I.dynamoDbQuery(new TableV2(stack, 'T', { partitionKey: { name: 'p', type: AttributeType.STRING } }), { partitionKey: { p: D.STRING }, indexName: 'nope' }) } })],
 ['dynamo query two partition keys', ({ rest, stack }) => rest({ 'GET /{p}': { integration: I.dynamoDbQuery(new TableV2(stack, 'T', { partitionKey: { name: 'p', type: AttributeType.STRING } }), { partitionKey: { p: D.STRING, q: D.STRING } }) } })],
 ['limit 0', ({ rest, stack }) => rest({ 'GET /{p}': { integration: I.dynamoDbQuery(new TableV2(stack, 'T', { partitionKey: { name: 'p', type: AttributeType.STRING } }), { partitionKey: { p: D.STRING }, limit: 0 }) } })],
 ['sync of standard', ({ rest, stack }) => rest({ 'POST /a': { integration: I.stepFunctionsSync(new StateMachine(stack, 'M', { definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'P')) })) } })],
 ['describe without name', ({ rest, stack }) => rest({ 'GET /a': { integration: I.stepFunctionsDescribe(new StateMachine(stack, 'M', { definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'P')) })) } })],
 ['describe on http', ({ http, stack }) => http({ 'GET /{a}': { integration: I.stepFunctionsDescribe(new StateMachine(stack, 'M', { definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'P')) })) } })],
 ['start sync of express GET', ({ rest, stack }) => rest({ 'GET /a': { integration: I.stepFunctionsSync(new StateMachine(stack, 'M', { stateMachineType: StateMachineType.EXPRESS, definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'P')) })) } })],
 ['awsAction no resources', ({ rest }) => rest({ 'GET /a': { integration: I.awsAction({ service: 's3', action: 'ListBuckets' } as never) } })],
 ['awsAction with arn service', ({ rest }) => rest({ 'GET /a': { integration: I.awsAction({ service: 'sqs.amazonaws.com', action: 'X', resources: ['*'] } as never) } })],
 ['awsAction path and action', ({ rest }) => rest({ 'GET /a': { integration: I.awsAction({ service: 'sqs', action: 'X', path: 'y', resources: ['*'] } as never) } })],
 ['awsAction unknown http subtype', ({ http }) => http({ 'GET /a': { integration: I.awsAction({ service: 'dynamodb', action: 'GetItem', resources: ['*'] } as never) } })],
 ['awsAction sqs ReceiveMessage without QueueUrl', ({ http }) => http({ 'GET /a': { integration: I.awsAction({ service: 'sqs', action: 'ReceiveMessage', resources: ['*'] } as never) } })],
 ['ws sqs group by header', ({ webSocket, stack }) => webSocket({ $connect: calls(null as never, { integration: I.mock({ 200: {} }) }), send: { integration: I.sqs(new Queue(stack, 'Q', { fifo: true }), { messageGroupId: V.header('X') }) } })],
 ['ws template with $input.params', ({ webSocket, fn }) => webSocket({ $connect: calls(fn), send: { integration: I.lambdaCustom(fn, { requestTemplates: { $default: `{"a":"$input.params('x')"}` } }) } })],
 ['mock 200 with string body', ({ rest }) => rest({ 'GET /a': { integration: I.mock({ 200: 'ok' }) } })],
 ['mock {}', ({ rest }) => rest({ 'GET /a': { integration: I.mock({}) } })],
 ['mock 99', ({ rest }) => rest({ 'GET /a': { integration: I.mock({ 99: {} }) } })],
 ['mock on http api', ({ http }) => http({ 'GET /a': { integration: I.mock({ 200: {} }) } })],
 ['template unclosed if', ({ rest, fn }) => rest({ 'POST /a': { integration: I.lambdaCustom(fn, { requestTemplates: { 'application/json': '#if($x) {' } }) } })],
 ['template Handlebars', ({ rest, fn }) => rest({ 'POST /a': { integration: I.lambdaCustom(fn, { requestTemplates: { 'application/json': '{"a":"{{name}}"}' } }) } })],
 ['template with $util.toJson (AppSync)', ({ rest, fn }) => rest({ 'POST /a': { integration: I.lambdaCustom(fn, { requestTemplates: { 'application/json': '{"a":$util.toJson($input.body)}' } }) } })],
 ['template with $ctx (AppSync)', ({ rest, fn }) => rest({ 'POST /a': { integration: I.lambdaCustom(fn, { requestTemplates: { 'application/json': '{"a":"$ctx.args.x"}' } }) } })],
 ['template unquoted path', ({ rest, fn }) => rest({ 'POST /a': { integration: I.lambdaCustom(fn, { requestTemplates: { 'application/json': "{\"a\": $input.path('$.a')}" } }) } })],
 ['template quoted json', ({ rest, fn }) => rest({ 'POST /a': { integration: I.lambdaCustom(fn, { requestTemplates: { 'application/json': "{\"a\": \"$input.json('$.a')\"}" } }) } })],
 ['response 200 without default', ({ rest, fn }) => rest({ 'POST /a': { integration: I.lambdaCustom(fn, { responses: [{ statusCode: '200', selectionPattern: '2\\d\\d' }] }) } })],
 ['two defaults', ({ rest, fn }) => rest({ 'POST /a': { integration: I.lambdaCustom(fn, { responses: [{ statusCode: '200' }, { statusCode: '201' }] }) } })],
 ['selection status pattern for lambda', ({ rest, fn }) => rest({ 'POST /a': { integration: I.lambdaCustom(fn, { responses: [{ statusCode: '200' }, { statusCode: '400', selectionPattern: '400' }] }) } })],
 ['bad regexp', ({ rest, fn }) => rest({ 'POST /a': { integration: I.lambdaCustom(fn, { responses: [{ statusCode: '200' }, { statusCode: '400', selectionPattern: '(400' }] }) } })],
 ['status as number', ({ rest, fn }) => rest({ 'POST /a': { integration: I.lambdaCustom(fn, { responses: [{ statusCode: 200 as never }] }) } })],
 ['status 2xx', ({ rest, fn }) => rest({ 'POST /a': { integration: I.lambdaCustom(fn, { responses: [{ statusCode: '2xx' }] }) } })],
 ['stream on http api', ({ http }) => http({ 'GET /a': { integration: I.http('https://x.example.com', { responseStreaming: true }) } })],
 ['insecure on http api', ({ http }) => http({ 'GET /a': { integration: I.http('https://x.example.com', { insecureSkipVerification: true }) } })],
 ['insecure on rest', ({ rest }) => rest({ 'GET /a': { integration: I.http('https://x.example.com', { insecureSkipVerification: true }) } })],
 ['insecure of http url in body', ({ rest }) => rest({ 'GET /a': { integration: I.http('http://x.example.com', { insecureSkipVerification: true }) } }, { definition: G.DefinitionForm.OPENAPI })],
];
for (const [name, write] of cases) {
  let out: string;
  try { out = outcomeOf(write); } catch (e) { out = 'THROWN ' + (e as Error).message; }
  let msg = '';
  if (out === 'refused by aws-cdk-lib') {
    try { const app = new (require('aws-cdk-lib').App)({ context: { 'cdk-gatehouse:rules': 'off' } }); } catch {}
  }
  console.log(out.padEnd(28), name);
}

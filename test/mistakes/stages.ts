import { Duration } from 'aws-cdk-lib';
import { MethodLoggingLevel, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Alias } from 'aws-cdk-lib/aws-lambda';
import { GatewayApi, GatewayIntegration, HttpGatewayApi, LambdaVersion, StageSet, WebAcl } from '../../lib';
import { calls, Mistake } from './mistake';

const staged =
  (prod: unknown, more: object = {}): Mistake['2'] =>
  ({ fn, rest }) =>
    rest({ 'GET /a': calls(fn) }, {}, { stages: { prod }, ...more });
const named =
  (name: string): Mistake['2'] =>
  ({ fn, rest }) =>
    rest({ 'GET /a': calls(fn) }, {}, { stages: { [name]: {} } });
const httpStaged =
  (prod: object): Mistake['2'] =>
  ({ fn, stack }) => {
    const api = new HttpGatewayApi(stack, 'Api', { routes: { 'GET /a': calls(fn) } });
    return new StageSet(stack, 'Stages', { api, stages: { prod } });
  };
const throttle = (rateLimit: number, burstLimit: number) => ({ throttle: { rateLimit, burstLimit } });
const arn = (scope: string) => `arn:aws:wafv2:us-east-1:111111111111:${scope}/webacl/Guard/1-2-3`;

/** Stages and their settings. */
export const stages: readonly Mistake[] = [
  ['a space in the name of a stage', 'refused AGW-STG-01', named('my stage')],
  ['a hyphen in the name of a stage', 'warned AGW-STG-17', named('my-stage')],
  ['a name of 129 characters', 'refused AGW-STG-01', named('x'.repeat(129))],
  ['`$default`, on a REST API', 'refused AGW-STG-01', named('$default')],
  ['a stage set without stages', 'refused AGW-STG-19', staged({}, { stages: {} })],
  ['a list of stages', 'refused AGW-GEN-22', staged({}, { stages: ['prod'] })],
  [
    'a stage set without an API',
    'refused AGW-GEN-22',
    ({ stack }) => new StageSet(stack, 'Stages', { stages: { prod: {} } } as never),
  ],
  [
    'an API without a stage set',
    'warned AGW-STG-21',
    ({ fn, stack }) => {
      new GatewayApi(stack, 'Api', { routes: { 'GET /a': calls(fn) } });
    },
  ],
  ['a setting for a route that is not there', 'refused AGW-PATH-17', staged({ methods: { 'GET /b': {} } })],
  [
    'a setting for a preflight request',
    'allowed: the API answers it',
    ({ fn, rest }) =>
      rest(
        { 'GET /a': calls(fn) },
        { cors: { allowOrigins: ['*'] } },
        { stages: { prod: { methods: { 'OPTIONS /a': throttle(10, 5) } } } },
      ),
  ],
  [
    'a setting of another tool: `throttling`',
    'refused AGW-GEN-23',
    staged({ throttling: { rateLimit: 1, burstLimit: 1 } }),
  ],
  ['a rate without a burst', 'refused AGW-GEN-22', staged({ throttle: { rateLimit: 10 } })],
  ['limits that are texts', 'refused AGW-GEN-22', staged({ throttle: { rateLimit: '10', burstLimit: '5' } })],
  ['a number of seconds for a cache', 'refused AGW-GEN-22', staged({ cache: { ttl: 300 } })],
  ['the ARN of a log group', 'refused AGW-GEN-22', staged({ accessLog: 'arn:aws:logs:eu-west-1:1:log-group:pets' })],
  ['the ARN of a web ACL', 'refused AGW-GEN-22', staged({ webAcl: arn('regional') })],
  [
    'a web ACL of WAF Classic',
    'refused AGW-WAF-05',
    () => WebAcl.fromArn('arn:aws:waf-regional:eu-west-1:111111111111:webacl/1'),
  ],
  [
    'a misspelt rule of the web ACL',
    'refused AGW-WAF-09',
    () => WebAcl.managed({ countedRules: ['SizeRestriction_BODY'] }),
  ],
  ['settings of every route: `*`', 'refused AGW-PATH-17', staged({ methods: { '*': {} } })],
  ['a size of a cache that does not exist', 'refused AGW-CACHE-02', staged({ cache: { size: '1GB' } })],
  ['an empty variable', 'refused AGW-VAR-03', staged({ variables: { name: '' } })],
  [
    'an output of an address that is closed',
    'refused AGW-STG-22',
    ({ fn, rest }) =>
      rest({ 'GET /a': calls(fn) }, { disableExecuteApiEndpoint: true }, { stages: { prod: { urlOutput: true } } }),
  ],
  [
    'an API of aws-cdk-lib',
    'refused AGW-GEN-22',
    ({ stack }) => new StageSet(stack, 'Stages', { api: new RestApi(stack, 'Theirs') as never, stages: { prod: {} } }),
  ],
  ['a rate below zero', 'refused AGW-THR-08', staged(throttle(-1, 5))],
  ['a burst of half a request', 'refused AGW-THR-08', staged(throttle(10, 0.5))],
  ["a rate above the account's", 'warned AGW-THR-06', staged(throttle(20_000, 5))],
  [
    'a cached route in a stage without a cache',
    'refused AGW-CACHE-06',
    staged({ methods: { 'GET /a': { cached: true } } }),
  ],
  ['responses that are kept for two hours', 'refused AGW-CACHE-03', staged({ cache: { ttl: Duration.hours(2) } })],
  ['a variable with a hyphen', 'refused AGW-VAR-02', staged({ variables: { 'my-host': 'a' } })],
  ['a variable with a percent sign in its value', 'refused AGW-VAR-03', staged({ variables: { host: 'a%b' } })],
  ['a variable that looks like a secret', 'warned AGW-VAR-09', staged({ variables: { password: 'hunter2' } })],
  ['a release that is not there', 'refused AGW-DEP-16', staged({ release: 'v2' }, { releases: ['v1'] })],
  ['a version where no route has an alias', 'refused AGW-VAR-16', staged({ lambdaVersion: LambdaVersion.latest() })],
  ['ready executions where no route has an alias', 'refused AGW-VAR-16', staged({ provisionedConcurrency: 2 })],
  ['a version that is no number', 'refused AGW-GEN-22', staged({ lambdaVersion: 'latest' as never })],
  [
    'ready executions of the newest code',
    'refused AGW-VAR-15',
    ({ fn, rest }) =>
      rest(
        { 'GET /a': calls(fn, { integration: GatewayIntegration.lambdaAlias(fn) }) },
        {},
        { stages: { prod: { lambdaVersion: LambdaVersion.latest(), provisionedConcurrency: 2 } } },
      ),
  ],
  [
    'two versions under one alias',
    'refused AGW-VAR-13',
    ({ fn, rest }) =>
      rest(
        { 'GET /a': calls(fn, { integration: GatewayIntegration.lambdaAlias(fn) }) },
        {},
        { stages: { dev: { aliasName: 'live', lambdaVersion: LambdaVersion.latest() }, prod: { aliasName: 'live' } } },
      ),
  ],
  [
    'an alias of the same name, made before',
    'allowed: the stage set takes it over',
    ({ fn, rest, stack }) => {
      new Alias(stack, 'Theirs', { aliasName: 'prod', version: fn.currentVersion });
      rest({ 'GET /a': calls(fn, { integration: GatewayIntegration.lambdaAlias(fn) }) });
    },
  ],
  [
    'an alias of the same name, made afterwards',
    'refused AGW-VAR-17',
    ({ fn, rest, stack }) => {
      rest({ 'GET /a': calls(fn, { integration: GatewayIntegration.lambdaAlias(fn) }) });
      new Alias(stack, 'Theirs', { aliasName: 'prod', version: fn.currentVersion });
    },
  ],
  [
    'a web ACL of CloudFront',
    'refused AGW-WAF-05',
    staged({}, {}) &&
      (({ fn, rest }) =>
        rest({ 'GET /a': calls(fn) }, {}, { stages: { prod: { webAcl: WebAcl.fromArn(arn('global')) } } })),
  ],
  ['a limit of 9 requests for each address', 'refused AGW-WAF-07', () => WebAcl.managed({ rateLimit: 9 })],
  [
    'requests and responses in full in the log',
    'warned AGW-LOG-10',
    staged({ dataTrace: true, executionLog: MethodLoggingLevel.INFO }),
  ],
  [
    'a throttle in the place of one of the route',
    'allowed: the stage comes first',
    ({ fn, rest }) =>
      rest(
        { 'GET /a': calls(fn, throttle(10, 5)) },
        {},
        { stages: { prod: { methods: { 'GET /a': throttle(20, 5) } } } },
      ),
  ],
  ['HTTP API: a cache', 'refused AGW-GEN-20', httpStaged({ cache: {} })],
  ['HTTP API: a web ACL', 'refused AGW-GEN-20', httpStaged({ webAcl: WebAcl.managed() })],
  ['HTTP API: X-Ray traces', 'refused AGW-GEN-20', httpStaged({ tracing: true })],
  ['HTTP API: an execution log', 'refused AGW-GEN-20', httpStaged({ executionLog: MethodLoggingLevel.INFO })],
  [
    'HTTP API: automatic deployment beside a release',
    'refused AGW-DEP-10',
    ({ fn, stack }) => {
      const api = new HttpGatewayApi(stack, 'Api', { routes: { 'GET /a': calls(fn) } });
      new StageSet(stack, 'Stages', { api, releases: ['v1'], stages: { prod: { release: 'v1', autoDeploy: true } } });
    },
  ],
];

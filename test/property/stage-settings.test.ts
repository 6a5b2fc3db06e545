import { Duration } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { MethodLoggingLevel } from 'aws-cdk-lib/aws-apigateway';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as fc from 'fast-check';
import {
  AccessLog,
  CacheSize,
  ClientCertificate,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  LambdaVersion,
  StageLogFormat,
  StageSet,
  StageSettings,
  WebAcl,
} from '../../lib';
import { sampleFunction, sampleStack, validTemplateOf } from '../sample';
import { isAccepted, mostly } from './accepted';

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const often = 150;
const seconds = mostly(fc.integer({ min: 0, max: 3600 }), fc.constant(3601), often).map((value) =>
  Duration.seconds(value),
);
const throttle = fc.record({
  rateLimit: mostly(fc.double({ min: 0, max: 10_000, noNaN: true }), fc.constant(-1), often),
  burstLimit: mostly(fc.integer({ min: 0, max: 5_000 }), fc.constant(0.5), often),
});
const level = fc.constantFrom(...Object.values(MethodLoggingLevel));
const method = fc.record(
  { throttle, cached: fc.boolean(), cacheTtl: seconds, executionLog: level, detailedMetrics: fc.boolean() },
  { requiredKeys: [] },
);
const keys = mostly(fc.constantFrom('GET /pets', 'GET /pets/{id}', 'POST /pets'), fc.constant('GET /pet'), often);
const version = mostly(fc.constantFrom('latest', 'current', 'existing', '7'), fc.constantFrom('0', '$LATEST'), often);
const format = fc.constantFrom(
  StageLogFormat.json(),
  StageLogFormat.clf(),
  StageLogFormat.xml(),
  StageLogFormat.csv(),
  StageLogFormat.custom('$context.requestId'),
);

const stage = fc.record({
  throttle: optional(throttle),
  cache: optional(
    fc.record({ size: fc.constantFrom(...Object.values(CacheSize)), ttl: seconds, encrypted: fc.boolean() }),
  ),
  methods: fc.dictionary(keys, method, { maxKeys: 2 }),
  format,
  retention: fc.constantFrom(RetentionDays.ONE_DAY, RetentionDays.INFINITE),
  executionLog: level,
  tracing: fc.boolean(),
  version,
  aliasName: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, fc.constantFrom('live', 'v-1', 'a.b')),
  provisionedConcurrency: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, fc.integer({ min: 1, max: 3 })),
  release: optional(mostly(fc.constantFrom('v1', 'v2'), fc.constant('v3'), often)),
  rateLimit: optional(mostly(fc.constant(500), fc.integer({ min: 1, max: 3000 }), often)),
  clientCertificate: fc.boolean(),
});

type Drawn = typeof stage extends fc.Arbitrary<infer Value> ? Value : never;

function versionOf(name: string): LambdaVersion {
  if (name === 'latest') return LambdaVersion.latest();
  if (name === 'current') return LambdaVersion.current();
  return name === 'existing' ? LambdaVersion.existingAlias() : LambdaVersion.number(name);
}

function settingsOf({
  format: text,
  retention,
  version: name,
  rateLimit,
  clientCertificate,
  ...rest
}: Drawn): StageSettings {
  return {
    ...rest,
    accessLog: AccessLog.cloudWatch({ format: text, retention }),
    lambdaVersion: versionOf(name),
    webAcl: rateLimit === undefined ? undefined : WebAcl.managed({ rateLimit }),
    clientCertificate: clientCertificate ? ClientCertificate.generated() : undefined,
  };
}

function synthesize(drawn: { [name: string]: Drawn }): Template {
  const stack = sampleStack();
  const integration = GatewayIntegration.lambdaAlias(sampleFunction(stack));
  const authorizer = GatewayAuthorizer.publicAccess();
  const routes = ['GET /pets', 'GET /pets/{id}', 'POST /pets'].map((key) => [key, { integration, authorizer }]);
  const api = new GatewayApi(stack, 'Api', { routes: Object.fromEntries(routes) });
  const stages = Object.fromEntries(Object.entries(drawn).map(([name, settings]) => [name, settingsOf(settings)]));
  new StageSet(stack, 'Stages', { api, releases: ['v1', 'v2'], stages });
  return validTemplateOf(stack);
}

test('settings of stages are refused by a rule, or give a template in which nobody finds an error', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('dev', 'prod', 'test'), stage, { minKeys: 1 }), (drawn) => {
      if (isAccepted(() => synthesize(drawn))) accepted++;
    }),
    { numRuns: 150 },
  );
  expect(accepted).toBeGreaterThan(20);
});

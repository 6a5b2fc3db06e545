import { Duration, Size } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { MethodLoggingLevel } from 'aws-cdk-lib/aws-apigateway';
import * as fc from 'fast-check';
import { Endpoint, GatewayApi, GatewayAuthorizer, GatewayIntegration, RequestValidation, StageSet } from '../../lib';
import { sampleFunction, sampleStack, validTemplateOf } from '../sample';
import { isAccepted, mostly } from './accepted';

const part = mostly(
  fc.oneof(fc.constantFrom('pets', 'v1.2', 'a_b', 'x:y', '{id}'), fc.stringMatching(/^[a-z]{1,8}$/)),
  fc.constantFrom('{petId}', '{rest+}', 'pet*', '{', '', 'p{id}'),
);
const verb = mostly(fc.constantFrom('GET', 'POST', 'ANY', 'OPTIONS'), fc.constant('get'));
const key = fc.tuple(verb, fc.array(part, { maxLength: 3 })).map(([name, parts]) => `${name} /${parts.join('/')}`);
const cors = fc.record({
  allowOrigins: mostly(
    fc.constantFrom<string[]>(['https://a.example.com'], ['https://a.example.com', 'https://b.example.com']),
    fc.constantFrom<string[]>(['*'], ['*', 'https://a.example.com'], []),
  ),
  allowCredentials: fc.boolean(),
  maxAge: mostly(fc.integer({ min: 0, max: 86_400 }), fc.integer({ min: 86_401 })),
});
const api = fc.record({
  keys: fc.uniqueArray(key, { minLength: 1, maxLength: 5 }),
  cors: fc.option(cors, { nil: undefined }),
  bytes: fc.option(mostly(fc.integer({ min: 0, max: 10_485_760 }), fc.integer({ min: 10_485_761 })), {
    nil: undefined,
  }),
  edge: fc.boolean(),
  ttl: mostly(fc.integer({ min: 0, max: 3600 }), fc.integer({ min: 3601 })),
  timeout: mostly(fc.integer({ min: 50, max: 29_000 }), fc.integer({ min: 1, max: 49 })),
  validation: fc.constantFrom(...Object.values(RequestValidation)),
  rate: mostly(fc.double({ min: 0, max: 20_000, noNaN: true }), fc.constant(-1)),
  variables: fc.dictionary(
    fc.stringMatching(/^[a-zA-Z_]{1,5}$/),
    mostly(fc.stringMatching(/^[a-z0-9.-]{1,6}$/), fc.stringMatching(/^[ -~]{0,6}$/)),
    { maxKeys: 3 },
  ),
  log: fc.constantFrom(...Object.values(MethodLoggingLevel)),
});

/** The template of an input, which may be refused. */
function templateWith(input: typeof api extends fc.Arbitrary<infer Value> ? Value : never): Template {
  const stack = sampleStack();
  const authorizer = GatewayAuthorizer.lambdaToken({
    handler: sampleFunction(stack, 'Guard'),
    cacheTtl: Duration.seconds(input.ttl),
  });
  const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack), {
    timeout: Duration.millis(input.timeout),
  });
  const route = { integration, authorizer, requestValidation: input.validation };
  const made = new GatewayApi(stack, 'Api', {
    endpoint: input.edge ? Endpoint.edge() : Endpoint.regional(),
    cors: input.cors && { ...input.cors, maxAge: Duration.seconds(input.cors.maxAge) },
    minimumCompressionSize: input.bytes === undefined ? undefined : Size.bytes(input.bytes),
    routes: Object.fromEntries(input.keys.map((routeKey) => [routeKey, route])),
  });
  const stage = {
    throttle: { rateLimit: input.rate, burstLimit: 1 },
    variables: input.variables,
    executionLog: input.log,
  };
  new StageSet(stack, 'Stages', { api: made, stages: { prod: stage } });
  return validTemplateOf(stack);
}

test('input is refused by a rule, or gives a template in which nobody finds an error', () => {
  let accepted = 0;
  fc.assert(
    fc.property(api, (input) => {
      if (isAccepted(() => templateWith(input))) accepted++;
    }),
    { numRuns: 200 },
  );
  expect(accepted).toBeGreaterThan(20);
});

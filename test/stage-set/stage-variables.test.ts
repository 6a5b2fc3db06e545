import { Stack } from 'aws-cdk-lib';
import { GatewayApi, GatewayIntegration, StageSet, StageSetProps } from '../../lib';
import { catalogue } from '../../lib/rules/catalogue';
import { TemplateModel } from '../../lib/template-model/template-model';
import { mockRoute, sampleFunction, sampleStack, validTemplateOf } from '../sample';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

function synthesize(
  props: Omit<StageSetProps, 'api'>,
  integration?: (stack: Stack) => GatewayIntegration,
  stack = sampleStack(),
) {
  const routes = { 'GET /a': integration ? { integration: integration(stack) } : mockRoute };
  new StageSet(stack, 'Stages', { api: new GatewayApi(stack, 'Api', { routes }), ...props });
  const model = TemplateModel.fromTemplate(validTemplateOf(stack).toJSON());
  return catalogue.flatMap((rule) => rule.findingsIn(model).map(({ given }) => `${rule.id}: ${given}`));
}

const backend = () => GatewayIntegration.http('https://${stageVariables.backend}/a');

describe('a variable that the API reads', () => {
  test('must be set in every stage', () => {
    const stages = { dev: { variables: { backend: 'dev.example.com' } }, prod: {} };
    expect(() => synthesize({ stages }, backend)).toThrow(
      /the URI of 'GET \/a' reads the variable 'backend', which stage 'prod' does not have; .*Gatehouse::AGW-VAR-04/s,
    );
  });

  test('is set by the defaults too', () => {
    const defaults = { variables: { backend: 'a.example.com' } };
    expect(synthesize({ defaults, stages: { dev: {}, prod: {} } }, backend)).toEqual([]);
  });
});

test('a variable that nothing reads is told', () => {
  const stages = { prod: { variables: { backend: 'a.example.com', bakcend: 'b' } } };
  expect(synthesize({ stages }, backend)).toEqual([expect.stringMatching(/^AGW-VAR-10: .*'bakcend'/)]);
});

test('a function gets all variables, so that any may be read', () => {
  const proxy = (stack: Stack) => GatewayIntegration.lambdaProxy(sampleFunction(stack));
  expect(synthesize({ stages: { prod: { variables: { any: 'a' } } } }, proxy)).toEqual([]);
});

test('more than ten stages are told', () => {
  const stages = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`s${index}`, {}]));
  expect(synthesize({ stages })).toEqual([expect.stringMatching(/^AGW-STG-03: /)]);
});

describe("a throttle above the account's", () => {
  const stages = { prod: { throttle: { rateLimit: 20_000, burstLimit: 100 } } };

  test('is told', () => {
    expect(synthesize({ stages })).toEqual(["AGW-THR-06: stage 'prod' has a rateLimit of 20000"]);
  });

  test('is fine where AWS has raised it', () => {
    expect(synthesize({ stages, accountThrottle: { rateLimit: 30_000, burstLimit: 5_000 } })).toEqual([]);
  });

  test('is told sooner in regions that begin with less', () => {
    const small = { prod: { throttle: { rateLimit: 5_000, burstLimit: 100 } } };
    expect(synthesize({ stages: small }, undefined, sampleStack({ env: { region: 'eu-south-1' } }))).toHaveLength(1);
    expect(synthesize({ stages: small }, undefined, sampleStack({ env: { region: 'eu-west-1' } }))).toEqual([]);
  });
});

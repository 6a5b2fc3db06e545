import { LocalGateway } from '../../../lib/local';
import { apiWith, mock } from '../rest-template';

const plan = (more: object) => ({
  Type: 'AWS::ApiGateway::UsagePlan',
  Properties: { UsagePlanName: 'gold', ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: { Ref: 'Stage' } }], ...more },
});
const key = (Value: string, Enabled = true) => ({ Type: 'AWS::ApiGateway::ApiKey', Properties: { Value, Enabled } });
const binding = (KeyId: string) => ({
  Type: 'AWS::ApiGateway::UsagePlanKey',
  Properties: { KeyId: { Ref: KeyId }, KeyType: 'API_KEY', UsagePlanId: { Ref: 'Plan' } },
});

function gatewayWith(planProperties: object = {}): LocalGateway {
  const template = apiWith(
    mock('{"key": "$context.identity.apiKeyId"}'),
    { ApiKeyRequired: true },
    {
      Plan: plan(planProperties),
      Gold: key('gold-key'),
      Off: key('off-key', false),
      Loose: key('loose-key'),
      GoldBinding: binding('Gold'),
      OffBinding: binding('Off'),
    },
  );
  return LocalGateway.fromTemplate(template);
}

test('a key of a plan opens the stage', async () => {
  const response = await gatewayWith().fetch('prod', 'GET /pets/rex', { apiKey: 'gold-key' });
  expect(response.status).toBe(200);
  expect(response.json().key).not.toBe('');
});

test.each([
  ['no key', undefined],
  ['an unknown key', 'nobody'],
  ['a key that is not enabled', 'off-key'],
  ['a key without a plan', 'loose-key'],
])('%s is forbidden', async (_, apiKey) => {
  const response = await gatewayWith().fetch('prod', 'GET /pets/rex', { apiKey });
  expect([response.status, response.text]).toEqual([403, '{"message":"Forbidden"}']);
  expect(response.headers.get('x-amzn-ErrorType')).toBe('ForbiddenException');
});

test('a quota lasts for its period', async () => {
  const gateway = gatewayWith({ Quota: { Limit: 2, Period: 'DAY' } });
  const status = async () => (await gateway.fetch('prod', 'GET /pets/rex', { apiKey: 'gold-key' })).status;
  expect([await status(), await status(), await status()]).toEqual([200, 200, 429]);
  const response = await gateway.fetch('prod', 'GET /pets/rex', { apiKey: 'gold-key' });
  expect([response.text, response.headers.get('x-amzn-ErrorType')]).toEqual([
    '{"message":"Limit Exceeded"}',
    'LimitExceededException',
  ]);
  gateway.clock.advance(24 * 60 * 60 * 1000);
  expect(await status()).toBe(200);
});

test.each([
  ['a plan', { Throttle: { RateLimit: 1, BurstLimit: 2 } }],
  [
    'a method in a plan',
    {
      ApiStages: [
        {
          ApiId: { Ref: 'Api' },
          Stage: { Ref: 'Stage' },
          Throttle: { '/pets/{petId}/ANY': { RateLimit: 1, BurstLimit: 2 } },
        },
      ],
    },
  ],
])('%s throttles by a bucket that fills again', async (_, properties) => {
  const gateway = gatewayWith(properties);
  const status = async () => (await gateway.fetch('prod', 'GET /pets/rex', { apiKey: 'gold-key' })).status;
  expect([await status(), await status(), await status()]).toEqual([200, 200, 429]);
  gateway.clock.advance(1000);
  expect([await status(), await status()]).toEqual([200, 429]);
});

test('a stage throttles each of its methods, and a method may have limits of its own', async () => {
  const template = apiWith(mock('{}'));
  const limits = (ResourcePath: string, HttpMethod: string, ThrottlingBurstLimit: number) => ({
    ResourcePath,
    HttpMethod,
    ThrottlingRateLimit: 1,
    ThrottlingBurstLimit,
  });
  Object.assign(template.Resources.Stage.Properties, {
    MethodSettings: [limits('/*', '*', 1), limits('/~1pets~1{petId}', 'ANY', 2)],
  });
  const gateway = LocalGateway.fromTemplate(template);
  const status = async () => (await gateway.fetch('prod', 'GET /pets/rex')).status;
  expect([await status(), await status(), await status()]).toEqual([200, 200, 429]);
});

import { APIGatewayClient, GetApiKeysCommand } from '@aws-sdk/client-api-gateway';
import type { Calls } from '../life';
import { resourcesOf } from '../stacks';
import { call, SIGNED } from './call';

/** The gateway lets in who has a key; what the API then calls is not there, which is not the gateway's refusal. */
export const paidApi: Calls = async ([stack]) => {
  const apis = (await resourcesOf(stack)).filter(({ ResourceType }) => ResourceType === 'AWS::ApiGateway::RestApi');
  const { PhysicalResourceId: weather } = apis.find(({ LogicalResourceId }) =>
    LogicalResourceId!.startsWith('Weather'),
  )!;
  const { items } = await new APIGatewayClient({ region: stack.region }).send(
    new GetApiKeysCommand({ includeValues: true }),
  );
  const { value } = items!.find(({ name }) => name?.includes('acme'))!;
  const now = (headers: Record<string, string>) => call(weather!, 'v1', 'GET /now/paris', { headers });

  expect((await now(SIGNED)).status).toBe(403);
  expect((await now({ ...SIGNED, 'x-api-key': 'made-up' })).status).toBe(403);
  expect((await now({ ...SIGNED, 'x-api-key': value! })).status).not.toBe(403);
};

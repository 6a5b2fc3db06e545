import { APIGatewayClient, GetApiKeysCommand } from '@aws-sdk/client-api-gateway';
import type { Calls } from '../life';
import { resourcesOf } from '../stacks';
import { call, SIGNED } from './call';

/** The gateway lets in who has a key; what the API then calls is not there, which is not the gateway's refusal. */
export const paidApi: Calls = async ([stack]) => {
  const resources = await resourcesOf(stack);
  const { PhysicalResourceId: weather } = resources.find(
    ({ LogicalResourceId, ResourceType }) =>
      ResourceType === 'AWS::ApiGateway::RestApi' && LogicalResourceId!.startsWith('Weather'),
  )!;
  const { items } = await new APIGatewayClient({ region: stack.region }).send(
    new GetApiKeysCommand({ includeValues: true }),
  );
  // Other stacks have keys for clients of the same name.
  const keys = resources
    .filter(({ ResourceType }) => ResourceType === 'AWS::ApiGateway::ApiKey')
    .map(({ PhysicalResourceId: id }) => id);
  const { value } = items!.find(({ id, name }) => keys.includes(id) && name?.includes('acme'))!;
  const now = (headers: Record<string, string>) => call(weather!, 'v1', 'GET /now/paris', { headers });

  expect((await now(SIGNED)).status).toBe(403);
  expect((await now({ ...SIGNED, 'x-api-key': 'made-up' })).status).toBe(403);
  expect((await now({ ...SIGNED, 'x-api-key': value! })).status).not.toBe(403);
};

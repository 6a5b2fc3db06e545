import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Calls } from '../life';
import { resourcesOf } from '../stacks';
import { call, SIGNED } from './call';

const ORIGIN = 'https://petshop.example.com';

/** A customer lists, adds and reads a pet, and orders it. */
export const petShop: Calls = async ([stack]) => {
  const resources = await resourcesOf(stack);
  const physicalId = (type: string) => resources.find(({ ResourceType }) => ResourceType === type)!.PhysicalResourceId!;
  const prod = (route: string, options = {}) => call(physicalId('AWS::ApiGateway::RestApi'), 'prod', route, options);

  const none = await prod('GET /pets', { headers: { origin: ORIGIN } });
  const unsigned = await prod('POST /pets', { body: { name: 'Ada', species: 'cat' } });
  const added = await prod('POST /pets', { body: { name: 'Ada', species: 'cat' }, headers: SIGNED });
  const read = await prod(`GET /pets/${added.body.petId}`);
  const some = await prod('GET /pets');
  const missing = await prod('GET /pets/nobody');
  const ordered = await prod('POST /orders', { body: { petId: added.body.petId }, headers: SIGNED });
  const { Messages } = await new SQSClient({ region: stack.region, useQueueUrlAsEndpoint: false }).send(
    new ReceiveMessageCommand({ QueueUrl: physicalId('AWS::SQS::Queue') }),
  );
  const preflight = await prod('OPTIONS /pets', {
    headers: { origin: ORIGIN, 'access-control-request-method': 'GET' },
  });
  const added_ = { petId: expect.any(String), name: 'Ada', species: 'cat' };
  expect({ none, unsigned, added, read, some, missing, ordered, preflight }).toMatchObject({
    none: { status: 200, body: [], headers: { 'access-control-allow-origin': ORIGIN } },
    unsigned: { status: 403 },
    added: { status: 201, body: added_ },
    read: { status: 200, body: added_ },
    some: { status: 200, body: [added_] },
    missing: { status: 404 },
    ordered: { status: 200 },
    preflight: { headers: { 'access-control-allow-origin': ORIGIN } },
  });
  expect(Messages!.map(({ Body }) => JSON.parse(Body!))).toEqual([{ petId: added.body.petId }]);
};

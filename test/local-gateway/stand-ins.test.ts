import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { LocalGateway } from '../../lib/local';
import { apiWith, LAMBDA_PROXY } from './rest-template';

const invoked: { url?: string; event: any }[] = [];
const emulator = createServer((message, response) => {
  const chunks: Buffer[] = [];
  message.on('data', (chunk) => chunks.push(chunk));
  message.on('end', () => {
    const event = JSON.parse(Buffer.concat(chunks).toString());
    invoked.push({ url: message.url, event });
    const isBad = event.path.endsWith('bad');
    const result = isBad ? { errorMessage: 'no', errorType: 'Error' } : { statusCode: 200, body: 'from a container' };
    response.end(JSON.stringify(result));
  });
});
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => emulator.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(emulator.address() as AddressInfo).port}`;
});
afterAll(() => {
  emulator.close();
});

const image = {
  Type: 'AWS::Lambda::Function',
  Properties: { FunctionName: 'handler', PackageType: 'Image', Code: { ImageUri: 'x' } },
};

test('a container stands behind the address of its runtime interface emulator', async () => {
  const gateway = LocalGateway.fromTemplate(apiWith(LAMBDA_PROXY, {}, { Fn: image }), { functions: { Fn: address } });
  expect(gateway.missingFunctions).toEqual([]);
  const response = await gateway.fetch('prod', 'GET /pets/rex');
  expect([response.status, response.text]).toEqual([200, 'from a container']);
  expect(invoked[0]).toMatchObject({
    url: '/2015-03-31/functions/function/invocations',
    event: { pathParameters: { petId: 'rex' } },
  });
  expect((await gateway.fetch('prod', 'GET /pets/bad')).status).toBe(502);
  gateway.close();
});

test('a function that nothing runs is told before it is called', async () => {
  const java = { ...image, Properties: { FunctionName: 'other', Runtime: 'java21', Handler: 'A', Code: {} } };
  const gateway = LocalGateway.fromTemplate(apiWith(LAMBDA_PROXY, {}, { Fn: image, Java: java }));
  expect(gateway.missingFunctions).toEqual(['handler (container image)', 'other (java21)']);
  const { status, trace } = await gateway.fetch('prod', 'GET /pets/rex');
  expect(status).toBe(500);
  const [fault] = trace.entries.flatMap((entry) => entry.fault ?? []);
  expect(fault).toContain('there is no function handler; name it with --function');
});

test('parameters of a template are given, and default otherwise', async () => {
  const template = {
    Parameters: { Color: { Type: 'String', Default: 'blue' }, Size: { Type: 'String' } },
    ...apiWith(LAMBDA_PROXY),
  };
  const Variables = { color: { Ref: 'Color' }, size: { Ref: 'Size' } };
  Object.assign(template.Resources.Stage.Properties, { Variables });
  const seen: unknown[] = [];
  const handler = ({ stageVariables }: { stageVariables: unknown }) => {
    seen.push(stageVariables);
    return { statusCode: 200 };
  };
  const open = LocalGateway.fromTemplate(template, { functions: { handler } });
  expect(open.unresolved).toEqual(['Size']);
  await open.fetch('prod', 'GET /pets/rex');
  await LocalGateway.fromTemplate(template, {
    functions: { handler },
    parameters: { Color: 'red', Size: 'small' },
  }).fetch('prod', 'GET /pets/rex');
  expect(seen).toEqual([
    { color: 'blue', size: '${Size}' },
    { color: 'red', size: 'small' },
  ]);
});

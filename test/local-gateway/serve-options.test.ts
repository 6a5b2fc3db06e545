import { readServeOptions } from '../../lib/command/serve-options';

test('the arguments of serve become the options of the gateway', () => {
  const args = [
    'out',
    '--port',
    '0',
    '--function',
    'A=http://a',
    '--target',
    'link=http://b',
    '--caller',
    'arn:x=key:secret',
  ];
  expect(readServeOptions(args, { AWS_ENDPOINT_URL: 'http://localhost:4566' })).toMatchObject({
    directory: 'out',
    port: 0,
    host: '127.0.0.1',
    gateway: {
      functions: { A: 'http://a' },
      targets: { link: 'http://b' },
      callers: [{ arn: 'arn:x', credentials: { accessKeyId: 'key', secretAccessKey: 'secret' } }],
      endpointUrl: 'http://localhost:4566',
    },
  });
});

test.each([
  [['--port', 'x'], "--port is 'x'"],
  [['--target', 'x'], 'write it as name=value'],
  [['--caller', 'arn=key'], 'write it as arn=key:secret'],
])('%j is refused', (args, message) => {
  expect(() => readServeOptions(args, {})).toThrow(message);
});

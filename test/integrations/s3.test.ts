import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { GatewayApi, GatewayIntegration } from '../../lib';
import { methodsOf, sampleStack, statementsOfRoles, templateOf } from '../sample';
import { serve } from './gateway';

function bucketOf() {
  const stack = sampleStack();
  return { stack, bucket: new Bucket(stack, 'Bucket') };
}

/** What the only role that API Gateway assumes may do. */
function statementsIn(stack: Stack) {
  const [statements] = Object.values(statementsOfRoles(Template.fromStack(stack)));
  return statements;
}

function synthesized(routeKey: string, make: (bucket: Bucket) => GatewayIntegration) {
  const { stack, bucket } = bucketOf();
  const template = templateOf({ routes: { [routeKey]: { integration: make(bucket) } } }, stack);
  const [statements] = Object.values(statementsOfRoles(template));
  return {
    method: methodsOf(template)[routeKey],
    statements,
    arnOf: (objects: string) => stack.resolve(bucket.arnForObjects(objects)),
    uriEnd: (uri: any) => uri['Fn::Join'][1].at(-1),
  };
}

describe('s3Get', () => {
  test('reads the object that the last variable of the path names', () => {
    const { method, statements, arnOf, uriEnd } = synthesized('GET /files/{name}', (b) => GatewayIntegration.s3Get(b));
    expect(uriEnd(method.Integration.Uri)).toBe('/{name}');
    expect(method.Integration).toMatchObject({
      Type: 'AWS',
      IntegrationHttpMethod: 'GET',
      RequestParameters: { 'integration.request.path.name': 'method.request.path.name' },
    });
    expect(statements).toEqual([{ Action: 's3:GetObject', Effect: 'Allow', Resource: arnOf('*') }]);
  });

  test('may read only what the key can name', () => {
    const make = (bucket: Bucket) => GatewayIntegration.s3Get(bucket, { key: 'pets/{id}/photo.jpg' });
    const { method, statements, arnOf, uriEnd } = synthesized('GET /pets/{id}/photo', make);
    expect(uriEnd(method.Integration.Uri)).toBe('/pets/{id}/photo.jpg');
    expect(statements[0].Resource).toEqual(arnOf('pets/*/photo.jpg'));
  });

  test.each([
    ['403', '404'],
    ['404', '404'],
    ['400', '400'],
    ['416', '400'],
    ['503', '500'],
  ])('answers status %s of S3 with %s', (given, expected) => {
    const { method } = synthesized('GET /{key+}', (bucket) => GatewayIntegration.s3Get(bucket));
    const chosen = method.Integration.IntegrationResponses.filter(
      ({ SelectionPattern }: any) => SelectionPattern && new RegExp(`^(${SelectionPattern})$`).test(given),
    );
    expect(chosen.map(({ StatusCode }: any) => StatusCode)).toEqual([expected]);
  });

  test('passes the type of the object on', () => {
    const { method } = synthesized('GET /{key+}', (bucket) => GatewayIntegration.s3Get(bucket));
    expect(method.Integration.IntegrationResponses[0].ResponseParameters).toMatchObject({
      'method.response.header.Content-Type': 'integration.response.header.Content-Type',
    });
    expect(method.MethodResponses[0].ResponseParameters).toHaveProperty(['method.response.header.Content-Type']);
  });
});

describe('s3Put', () => {
  test('writes the body as it comes, with its type', () => {
    const { method, statements } = synthesized('PUT /{key+}', (bucket) => GatewayIntegration.s3Put(bucket));
    expect(method.Integration).toMatchObject({
      IntegrationHttpMethod: 'PUT',
      RequestParameters: {
        'integration.request.header.Content-Type': 'method.request.header.Content-Type',
        'integration.request.path.key': 'method.request.path.key',
      },
    });
    expect(method.Integration).not.toHaveProperty('RequestTemplates');
    expect(statements[0].Action).toBe('s3:PutObject');
  });
});

test.each(['{file-name}', '{user.name}', '{key+}'])('the variable %s names an object', async (variable) => {
  const { stack, bucket } = bucketOf();
  const routes = { [`GET /files/${variable}`]: { integration: GatewayIntegration.s3Get(bucket) } };
  const { calls, fetch } = serve(routes, stack);
  await fetch('GET /files/rex.txt');
  expect(calls[0].url).toMatch(/\/rex\.txt$/);
  expect(statementsIn(stack)[0].Resource).toEqual(stack.resolve(bucket.arnForObjects('*')));
});

test.each(['image/avif,image/webp,*/*;q=0.8', 'text/html,application/xhtml+xml', undefined])(
  'an image reaches a browser that accepts %s as an image',
  async (Accept) => {
    const { stack, bucket } = bucketOf();
    const integration = GatewayIntegration.s3Get(bucket, { binaryMediaTypes: ['image/png'] });
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x00]);
    const answer = { headers: { 'Content-Type': 'image/png' }, body: png };
    const { fetch } = serve({ 'GET /photos/{name}': { integration } }, stack, answer);
    const response = await fetch('GET /photos/rex.png', { headers: Accept ? { Accept } : {} });
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(response.body).toEqual(png);
  },
);

test('an image of a browser reaches the bucket as it is', async () => {
  const { stack, bucket } = bucketOf();
  const integration = GatewayIntegration.s3Put(bucket, { binaryMediaTypes: ['image/png'] });
  const { calls, fetch } = serve({ 'PUT /photos/{name}': { integration } }, stack);
  const png = Buffer.from([0x89, 0x50, 0xff, 0x00]);
  await fetch('PUT /photos/rex.png', { body: png, headers: { 'Content-Type': 'image/png' } });
  expect(calls[0].body).toEqual(png);
});

test('the media types of all routes join those of the API, whatever the order', () => {
  const typesIn = (keys: string[]) => {
    const { stack, bucket } = bucketOf();
    const api = new GatewayApi(stack, 'Api', { binaryMediaTypes: ['application/pdf'] });
    for (const key of keys) {
      const binaryMediaTypes = [`image/${key}`, 'image/gif'];
      api.addRoute(`GET /${key}/{name}`, { integration: GatewayIntegration.s3Get(bucket, { binaryMediaTypes }) });
    }
    const [{ Properties }] = Object.values(Template.fromStack(stack).findResources('AWS::ApiGateway::RestApi'));
    return Properties.BinaryMediaTypes;
  };
  expect(typesIn(['png', 'jpeg'])).toEqual(['application/pdf', 'image/gif', 'image/jpeg', 'image/png']);
  expect(typesIn(['jpeg', 'png'])).toEqual(typesIn(['png', 'jpeg']));
});

test('s3Delete deletes one object', async () => {
  const { stack, bucket } = bucketOf();
  const routes = { 'DELETE /files/{name}': { integration: GatewayIntegration.s3Delete(bucket) } };
  const { calls, fetch } = serve(routes, stack, { status: 204, body: '' });
  const response = await fetch('DELETE /files/rex.txt');
  expect([response.status, response.text]).toEqual([204, '']);
  expect(calls[0]).toMatchObject({ method: 'DELETE' });
  expect(statementsIn(stack)[0].Action).toBe('s3:DeleteObject');
});

test.each([
  [undefined, null, undefined],
  ['pets/', 'pets/', 'pets/*'],
  ['pets/{owner}/', 'pets/ann/', 'pets/*/*'],
])('s3List lists the keys that begin with %s', async (prefix, sent, pattern) => {
  const { stack, bucket } = bucketOf();
  const routes = {
    'GET /owners/{owner}/files': { integration: GatewayIntegration.s3List(bucket, { prefix, limit: 20 }) },
  };
  const answer = { headers: { 'Content-Type': 'application/xml' }, body: '<ListBucketResult/>' };
  const { calls, fetch } = serve(routes, stack, answer);
  const response = await fetch('GET /owners/ann/files?continuation-token=next');
  expect([response.text, response.headers.get('Content-Type')]).toEqual(['<ListBucketResult/>', 'application/xml']);
  const query = new URL(calls[0].url).searchParams;
  expect(['list-type', 'max-keys', 'continuation-token', 'prefix'].map((name) => query.get(name))).toEqual([
    '2',
    '20',
    'next',
    sent,
  ]);
  expect(statementsIn(stack)[0].Condition).toEqual(pattern && { StringLike: { 's3:prefix': pattern } });
});

test.each([
  ['GET /files', undefined, "'GET /files' has no variable, and no key of an object is given"],
  ['GET /files', '/a.txt', "the key '/a.txt' of 'GET /files' begins with a slash"],
  ['GET /files/{name}', '{nane}.txt', "the key '{nane}.txt' of 'GET /files/{name}' has the variable 'nane'"],
])('%s with the key %s is refused', (routeKey, key, message) => {
  const { stack, bucket } = bucketOf();
  const route = { integration: GatewayIntegration.s3Get(bucket, { key }) };
  expect(() => templateOf({ routes: { [routeKey]: route } }, stack)).toThrow(`AGW-INT-55: ${message}`);
});

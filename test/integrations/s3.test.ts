import { Bucket } from 'aws-cdk-lib/aws-s3';
import { GatewayIntegration } from '../../lib';
import { methodsOf, sampleStack, templateOf } from '../sample';

function bucketOf() {
  const stack = sampleStack();
  return { stack, bucket: new Bucket(stack, 'Bucket') };
}

function synthesized(routeKey: string, make: (bucket: Bucket) => GatewayIntegration) {
  const { stack, bucket } = bucketOf();
  const template = templateOf({ routes: { [routeKey]: { integration: make(bucket) } } }, stack);
  const [role] = Object.values(template.findResources('AWS::IAM::Role')).filter(
    ({ Properties }) => Properties.Policies,
  );
  return {
    method: methodsOf(template)[routeKey],
    statements: role.Properties.Policies[0].PolicyDocument.Statement,
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

test.each([
  ['GET /files', undefined, "'GET /files' has no variable, and no key of an object is given"],
  ['GET /files/{name}', '{nane}.txt', "the key '{nane}.txt' of 'GET /files/{name}' has the variable 'nane'"],
])('%s with the key %s is refused', (routeKey, key, message) => {
  const { stack, bucket } = bucketOf();
  const route = { integration: GatewayIntegration.s3Get(bucket, { key }) };
  expect(() => templateOf({ routes: { [routeKey]: route } }, stack)).toThrow(`AGW-INT-55: ${message}`);
});

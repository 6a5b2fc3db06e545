import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { GatewayApi, GatewayIntegration, StageSet } from '../../lib';
import { methodsOf, sampleStack, statementsOfRoles, templateOf } from '../sample';

/** What the role of each method of a template may reach. */
function reachOf(template: Template): { [routeKey: string]: unknown } {
  const statements = statementsOfRoles(template);
  const methods = Object.entries(methodsOf(template));
  return Object.fromEntries(
    methods.map(([key, { Integration }]) => {
      const [{ Resource }] = statements[Integration.Credentials['Fn::GetAtt'][0]];
      return [key, Resource];
    }),
  );
}

const receive = (queue: Queue) =>
  GatewayIntegration.awsAction({ service: 'sqs', action: 'ReceiveMessage', resources: [queue.queueArn] });

test('routes whose keys differ in punctuation alone reach each its own resource', () => {
  const stack = sampleStack();
  const [bucket, one, two] = [new Bucket(stack, 'Bucket'), new Queue(stack, 'One'), new Queue(stack, 'Two')];
  const routes = {
    'GET /pets/{id}': { integration: GatewayIntegration.s3Get(bucket, { key: 'pets/{id}.jpg' }) },
    'GET /sheet': { integration: GatewayIntegration.s3Get(bucket, { key: 'pets.jpg' }) },
    'GET /user-items': { integration: receive(one) },
    'GET /user/items': { integration: receive(two) },
  };
  expect(reachOf(templateOf({ routes }, stack))).toEqual({
    'GET /pets/{id}': stack.resolve(bucket.arnForObjects('pets/*.jpg')),
    'GET /sheet': stack.resolve(bucket.arnForObjects('pets.jpg')),
    'GET /user-items': stack.resolve(one.queueArn),
    'GET /user/items': stack.resolve(two.queueArn),
  });
});

test('roles do not depend on the order of routes', () => {
  const templateIn = (keys: string[]) => {
    const stack = sampleStack();
    const bucket = new Bucket(stack, 'Bucket');
    const api = new GatewayApi(stack, 'Api');
    for (const key of keys)
      api.addRoute(`GET /${key.length}`, { integration: GatewayIntegration.s3Get(bucket, { key }) });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    return Template.fromStack(stack).toJSON();
  };
  const keys = ['a-b.txt', 'a/b.text', 'a--b.texts'];
  expect(JSON.stringify(templateIn(keys))).toBe(JSON.stringify(templateIn(keys.reverse())));
});

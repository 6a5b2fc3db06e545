import { CfnApi, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionForm, GatewayApi, GatewayAuthorizer, GatewayIntegration, StageSet } from '../../../lib';
import { SimulatedAccount } from '../simulated-account';
import { assemblyOf, functionIn, lived, Version } from './lived';

const version =
  (id: string, queueName?: string): Version =>
  (stack) => {
    const fn = functionIn(stack, id);
    const authorizer = GatewayAuthorizer.lambdaRequest({ name: 'Callers', handler: functionIn(stack, `Allow${id}`) });
    const api = new GatewayApi(stack, 'Api', {
      definition: DefinitionForm.OPENAPI,
      routes: {
        'GET /pets': { integration: GatewayIntegration.lambdaAlias(fn), authorizer },
        'ANY /files/{proxy+}': { integration: GatewayIntegration.lambdaProxy(fn) },
        'POST /pets': { integration: GatewayIntegration.sqs(new Queue(stack, 'Queue', { queueName })) },
      },
    });
    new StageSet(stack, 'Stages', { api, stages: { dev: {}, prod: {} } });
  };

test('an API that is one body changes its backends while it answers', async () => {
  await lived(version('One'), version('Two'), version('Two', 'orders'));
});

test('an API that is one body reaches what its routes name', async () => {
  const account = new SimulatedAccount();
  expect((await account.deploy(assemblyOf(version('One')))).reason).toBeUndefined();
  const seen = account.requests().map(({ route, stage }) => [stage, route, account.probe(stage, route)]);
  expect(seen).toHaveLength(6);
  for (const [, , results] of seen) expect(results).toEqual([{ side: 'stable', backend: expect.any(String) }]);
});

test('a body of an HTTP API has routes, which need a permission', async () => {
  const account = new SimulatedAccount();
  const outcome = await account.deploy(
    assemblyOf((stack) => {
      const [one, two] = ['One', 'Two'].map((id) => functionIn(stack, id));
      const integration = (uri: string) => ({
        'x-amazon-apigateway-integration': { type: 'aws_proxy', uri, payloadFormatVersion: '2.0' },
      });
      const body = { paths: { '/pets': { get: integration(one.functionArn), post: integration(two.functionArn) } } };
      const api = new CfnApi(stack, 'Api', { body });
      const functionName = one.functionName;
      new CfnPermission(stack, 'P', {
        action: 'lambda:InvokeFunction',
        principal: 'apigateway.amazonaws.com',
        functionName,
      });
      new CfnStage(stack, 'Stage', { apiId: api.ref, stageName: '$default', autoDeploy: true });
    }),
  );
  expect(outcome.reason).toBeUndefined();
  expect(account.probe('$default', 'GET /pets')[0].backend).toMatch(/^Lambda Sample-One/);
  expect(account.probe('$default', 'POST /pets')[0].failure).toMatch(/no permission on Sample-Two/);
});

import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { GatewayApi, GatewayIntegration, HttpGatewayApi, StageSet } from '../../lib';
import { REPLACING_PROPERTIES } from '../../lib/stage-set/replaceable-backends';
import { specificationOf } from '../cloudformation/specification';
import { sampleStack } from '../sample';

test.each(Object.entries(REPLACING_PROPERTIES))(
  'CloudFormation replaces a resource of type %s for %j',
  (type, names) => {
    expect(names).toEqual([...specificationOf(type).createOnly].sort());
  },
);

interface Backend {
  readonly queueName?: string;
  readonly functionName?: string;
  readonly description?: string;
}

function deploymentsOf(make: (stack: Stack, backend: Backend) => void, backend: Backend = {}): string[] {
  const stack = sampleStack();
  make(stack, backend);
  const template = Template.fromStack(stack);
  return ['AWS::ApiGateway::Deployment', 'AWS::ApiGatewayV2::Deployment'].flatMap((type) =>
    Object.keys(template.findResources(type)),
  );
}

const integrationsOf = (stack: Stack, { description, functionName, queueName }: Backend) => {
  const code = Code.fromInline('//');
  const props = { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code, functionName, description };
  return {
    queue: GatewayIntegration.sqs(new Queue(stack, 'Queue', { queueName })),
    handler: GatewayIntegration.lambdaProxy(new Function(stack, 'Handler', props)),
  };
};

const KINDS = {
  REST(stack: Stack, backend: Backend) {
    const { handler, queue } = integrationsOf(stack, backend);
    const api = new GatewayApi(stack, 'Api', {
      routes: { 'POST /a': { integration: queue }, 'GET /a': { integration: handler } },
    });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  },
  HTTP(stack: Stack, backend: Backend) {
    const { handler, queue } = integrationsOf(stack, backend);
    const api = new HttpGatewayApi(stack, 'Api', {
      routes: { 'POST /a': { integration: queue }, 'GET /a': { integration: handler } },
    });
    new StageSet(stack, 'Stages', { api, stages: { prod: { autoDeploy: false } } });
  },
};

describe.each(Object.entries(KINDS))('the newest deployment of a %s API', (_kind, make) => {
  test.each<Backend>([{ queueName: 'orders' }, { functionName: 'pets' }])(
    'is another when %j replaces a backend',
    (backend) => {
      expect(deploymentsOf(make, backend)).not.toEqual(deploymentsOf(make));
    },
  );

  test('is the same when a backend changes that stays', () => {
    expect(deploymentsOf(make, { description: 'Pets' })).toEqual(deploymentsOf(make));
  });
});

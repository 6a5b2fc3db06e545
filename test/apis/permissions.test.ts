import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { GatewayApi, GatewayAuthorizer, GatewayIntegration, StageSet } from '../../lib';
import { sampleFunction, sampleStack, validTemplateOf } from '../sample';

const PERMISSION = 'AWS::Lambda::Permission';

/** The last part of a permission's source ARN. */
const callsOf = (template: Template): string[] =>
  Object.values(template.findResources(PERMISSION)).map(({ Properties }) => Properties.SourceArn['Fn::Join'][1].at(-1));

function apiWith(stack: Stack, fn: Function, stages: string[], authorizer = GatewayAuthorizer.iam()): Template {
  const integration = GatewayIntegration.lambdaProxy(fn);
  const api = new GatewayApi(stack, 'Api', {
    authorizer,
    routes: Object.fromEntries(
      ['GET /a', 'GET /b', 'POST /b', 'ANY /c/{d+}', 'GET /'].map((key) => [key, { integration }]),
    ),
  });
  new StageSet(stack, 'Stages', { api, stages: Object.fromEntries(stages.map((name) => [name, {}])) });
  return validTemplateOf(stack);
}

describe('Lambda permissions', () => {
  test('five routes on one function need one, for its only stage', () => {
    const stack = sampleStack();
    const template = apiWith(stack, sampleFunction(stack), ['prod']);
    template.resourceCountIs(PERMISSION, 1);
    template.hasResourceProperties(PERMISSION, {
      Principal: 'apigateway.amazonaws.com',
      Action: 'lambda:InvokeFunction',
    });
    expect(callsOf(template)).toEqual(['/prod/*/*']);
  });

  test('several stages share it', () => {
    const stack = sampleStack();
    expect(callsOf(apiWith(stack, sampleFunction(stack), ['dev', 'prod']))).toEqual(['/*/*/*']);
  });

  test('a function that is also the authorizer needs one for both', () => {
    const stack = sampleStack();
    const fn = sampleFunction(stack);
    expect(callsOf(apiWith(stack, fn, ['prod'], GatewayAuthorizer.lambdaToken({ handler: fn })))).toEqual(['/*']);
  });

  test('an authorizer of its own gets one for authorizers only', () => {
    const stack = sampleStack();
    const authorizer = GatewayAuthorizer.lambdaToken({ handler: sampleFunction(stack, 'Authorizer') });
    expect(callsOf(apiWith(stack, sampleFunction(stack), ['prod'], authorizer)).sort()).toEqual([
      '/authorizers/*',
      '/prod/*/*',
    ]);
  });

  test('functions of another stack cause no cycle', () => {
    const app = new App();
    const functions = new Stack(app, 'Functions');
    const stack = new Stack(app, 'Sample');
    const authorizer = GatewayAuthorizer.lambdaRequest({ handler: sampleFunction(functions, 'Authorizer') });
    apiWith(stack, sampleFunction(functions), ['prod'], authorizer).resourceCountIs(PERMISSION, 2);
    validTemplateOf(functions).resourceCountIs(PERMISSION, 0);
    expect(functions.dependencies).toEqual([]);
    expect(stack.dependencies).toEqual([functions]);
  });

  test('a function of another account is left to its owner, with a warning that says how', () => {
    const stack = sampleStack({ env: { account: '111111111111', region: 'eu-west-1' } });
    const handler = Function.fromFunctionArn(
      stack,
      'Theirs',
      'arn:aws:lambda:eu-west-1:222222222222:function:authorize',
    );
    const template = apiWith(stack, sampleFunction(stack), ['prod'], GatewayAuthorizer.lambdaToken({ handler }));
    template.resourceCountIs(PERMISSION, 1);
    template.hasResourceProperties('AWS::ApiGateway::Authorizer', {
      AuthorizerUri: { 'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp('222222222222:function:authorize')])] },
    });
    Annotations.fromStack(stack).hasWarning('*', Match.stringLikeRegexp('222222222222.*add-permission'));
  });
});

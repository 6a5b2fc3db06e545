import { App, Stack, StackProps } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { GatewayApi, GatewayApiProps, GatewayIntegration, GatewayRoute, StageSet, StageSettings } from '../lib';
import { validationErrorsIn } from './cloudformation-validate';

/** A stack in an app of its own. */
export function sampleStack(props?: StackProps): Stack {
  return new Stack(new App(), 'Sample', props);
}

export function sampleFunction(scope: Construct, id = 'Handler'): Function {
  return new Function(scope, id, {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => ({ statusCode: 200 });'),
  });
}

/** A route that needs no other resource. */
export const mockRoute: GatewayRoute = { integration: GatewayIntegration.mock({ 200: { ok: true } }) };

/** The template of a stack, in which `@aws/cloudformation-validate` finds no error. */
export function validTemplateOf(stack: Stack): Template {
  const template = Template.fromStack(stack);
  expect(validationErrorsIn(template.toJSON())).toEqual([]);
  return template;
}

/** The template of an API with the stage `prod`. */
export function templateOf(props: GatewayApiProps, stack = sampleStack(), prod: StageSettings = {}): Template {
  const api = new GatewayApi(stack, 'Api', props);
  new StageSet(stack, 'Stages', { api, stages: { prod } });
  return validTemplateOf(stack);
}

/** The statements of the policies that a template attaches to roles, by the logical id of the role. */
export function statementsOfRoles(template: Template): { [logicalId: string]: any[] } {
  const policies = Object.values<any>(template.findResources('AWS::IAM::ManagedPolicy'));
  return Object.fromEntries(
    policies.map(({ Properties }) => [Properties.Roles[0].Ref, Properties.PolicyDocument.Statement]),
  );
}

/** The methods of a template by `VERB /path`. */
export function methodsOf(template: Template): { [key: string]: any } {
  const resources = template.toJSON().Resources;
  const pathOf = (id: any): string => {
    if (id['Fn::GetAtt']) return '';
    const { PathPart, ParentId } = resources[id.Ref].Properties;
    return `${pathOf(ParentId)}/${PathPart}`;
  };
  return Object.fromEntries(
    Object.values<any>(template.findResources('AWS::ApiGateway::Method')).map(({ Properties }) => [
      `${Properties.HttpMethod} ${pathOf(Properties.ResourceId) || '/'}`,
      Properties,
    ]),
  );
}

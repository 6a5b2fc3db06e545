import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import {
  App,
  CfnCondition,
  CfnElement,
  CfnMapping,
  CfnOutput,
  CfnParameter,
  CfnResource,
  Fn,
  Stack,
  Token,
} from 'aws-cdk-lib';
import { ApiKey } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { writtenIdentities } from '../../lib/migrate/identities/written-identities';
import { pairStacks } from '../../lib/migrate/input/paired-stacks';
import { MigrationPlan } from '../../lib/migrate/plan/migration-plan';
import { planMigration } from '../../lib/migrate/plan/plan-migration';
import { Scaffold, scaffold } from '../../lib/migrate/scaffold/scaffold';
import { Given } from '../../lib/migrate/scaffold/source';
import { TemplateModel } from '../../lib/template-model/template-model';

type Json = { readonly [name: string]: any };

export interface RoundTrip {
  readonly scaffolded: Scaffold;
  readonly plan: MigrationPlan;
  readonly template: Json;
}

/** Writes the code of a template, runs it in a stack that has all the rest of the template, and plans the update from the one to the other. */
export function roundTrip(template: Json): RoundTrip {
  const scaffolded = scaffold(TemplateModel.fromTemplate(template), 'Sample');
  const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
  const isOfOneRegion = JSON.stringify(template).includes('eu-west-1');
  const env = isOfOneRegion ? { account: '111122223333', region: 'eu-west-1' } : undefined;
  const stack = new Stack(app, 'Sample', { env });
  keepRest(stack, template, scaffolded.made);
  const folder = mkdtempSync(join(tmpdir(), 'scaffold-'));
  const file = join(folder, 'gatehouse.identities.json');
  writeFileSync(file, writtenIdentities([{ name: 'Sample', template }], undefined, undefined).text);
  const exported = evaluated(scaffolded.code.replace(`'gatehouse.identities.json'`, JSON.stringify(file)));
  const surroundings = scaffolded.givens.map((given) => [given.name, constructOf(stack, given)]);
  exported[scaffolded.name](stack, Object.fromEntries(surroundings));
  const next = app.synth().getStackByName('Sample').template as Json;
  const plan = planMigration(pairStacks([{ name: 'Sample', template }], [{ name: 'Sample', template: next }]));
  return { scaffolded, plan, template: next };
}

function evaluated(code: string): { [name: string]: (...given: unknown[]) => unknown } {
  const { code: script } = transformSync(code, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const exported = {};
  const load = (name: string) => require(name === 'cdk-gatehouse' ? '../../lib' : name);
  new globalThis.Function('require', 'exports', script)(load, exported);
  return exported;
}

/** Everything that the code does not make, under its own logical id. */
function keepRest(stack: Stack, template: Json, made: readonly string[]): void {
  const named = (element: CfnElement, id: string) => element.overrideLogicalId(id);
  for (const [id, { Type, Properties, ...others }] of Object.entries<Json>(template.Resources)) {
    if (made.includes(id) || Type === 'AWS::CDK::Metadata') continue;
    const resource = new CfnResource(stack, `Rest.${id}`, { type: Type, properties: Properties });
    named(resource, id);
    for (const [name, value] of Object.entries(others)) {
      const rest = [value].flat().filter((other) => name !== 'DependsOn' || !made.includes(other));
      if (name !== 'DependsOn') resource.addOverride(name, value);
      else if (rest.length > 0) resource.addOverride(name, rest);
    }
  }
  for (const [id, { Default, Type }] of Object.entries<Json>(template.Parameters ?? {})) {
    if (id !== 'BootstrapVersion') named(new CfnParameter(stack, `Rest.${id}`, { type: Type, default: Default }), id);
  }
  for (const [id, mapping] of Object.entries<any>(template.Mappings ?? {})) {
    named(new CfnMapping(stack, `Rest.${id}`, { mapping }), id);
  }
  for (const [id, expression] of Object.entries<any>(template.Conditions ?? {})) {
    if (id !== 'CDKMetadataAvailable')
      named(new CfnCondition(stack, `Rest.${id}`, { expression: Token.asAny(expression) as never }), id);
  }
  for (const [id, { Export, Value }] of Object.entries<Json>(template.Outputs ?? {})) {
    const exportName = Export && Token.asString(Export.Name);
    named(new CfnOutput(stack, `Rest.Output.${id}`, { value: Token.asString(Value), exportName }), id);
  }
}

/** A construct for something that stands in the template already. */
function constructOf(stack: Stack, { logicalId, name, type }: Given): object {
  const arn = Fn.getAtt(logicalId, 'Arn').toString();
  const ref = Fn.ref(logicalId);
  switch (type) {
    case 'IFunction': {
      const isAlias =
        stack.node.tryFindChild(`Rest.${logicalId}`) &&
        /Alias|Version/.test((stack.node.findChild(`Rest.${logicalId}`) as CfnResource).cfnResourceType);
      const functionArn = isAlias ? ref : arn;
      return Function.fromFunctionAttributes(stack, `Given.${name}`, { functionArn, sameEnvironment: true });
    }
    case 'IUserPool':
      return UserPool.fromUserPoolArn(stack, `Given.${name}`, arn);
    case 'IRole':
      return Role.fromRoleArn(stack, `Given.${name}`, arn, { mutable: false });
    case 'IApiKey':
      return ApiKey.fromApiKeyId(stack, `Given.${name}`, ref);
    case 'ICertificate':
      return Certificate.fromCertificateArn(stack, `Given.${name}`, ref);
    case 'ISecret':
      return Secret.fromSecretCompleteArn(stack, `Given.${name}`, ref);
    default: {
      const group = LogGroup.fromLogGroupName(stack, `Given.${name}`, ref);
      return Object.defineProperty(group, 'logGroupArn', { value: arn });
    }
  }
}

import { join } from 'node:path';
import { App, CfnResource, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ApiKeySource, type GeneratedApiKeyOptions } from 'cdk-gatehouse';
import { EDITS, type Edit, quicken } from '../../deploy/synthesis/edits';

/**
 * Synthesizes examples as `test:aws` deploys them: `synthesize.ts FOLDER PREFIX EXAMPLE…`. The names of stacks begin with the prefix, and
 * nothing is kept when they go but what the whole account shares. `later` has a route more, and new keys alone.
 */
const [folder, prefix, ...examples] = process.argv.slice(2);

const KEPT = ['AWS::ApiGateway::Account', 'AWS::IAM::Role'];

let edit: Edit;
const { synth } = App.prototype;
App.prototype.synth = function (options) {
  edit(this);
  quicken(this);
  for (const resource of this.node.findAll().filter(CfnResource.isCfnResource)) {
    const isOfAccount = KEPT.includes(resource.cfnResourceType) && resource.node.path.includes('/ApiGatewayAccount/');
    if (!isOfAccount) resource.applyRemovalPolicy(RemovalPolicy.DESTROY);
  }
  return synth.call(this, options);
};

const names = Stack.prototype as unknown as { generateStackName(): string };
const { generateStackName } = names;
names.generateStackName = function () {
  return `${prefix}-${generateStackName.call(this)}`;
};

const { generated } = ApiKeySource;
const rotated = (name: string, options?: GeneratedApiKeyOptions) =>
  generated(name, { ...options, rotate: undefined, generation: 2 });

const DAYS = { first: EDITS.made, later: EDITS.changed };

for (const example of examples) {
  const program = require.resolve(join(__dirname, '../../../examples', example, 'app.ts'));
  for (const [day, edited] of Object.entries(DAYS)) {
    edit = edited;
    ApiKeySource.generated = day === 'later' ? rotated : generated;
    process.env.CDK_OUTDIR = join(folder, example, day);
    delete require.cache[program];
    require(program);
    process.emit('beforeExit', 0);
  }
}

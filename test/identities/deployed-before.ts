import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { Identities } from '../../lib';
import { DeployedStack, deployedStackOf, identitiesText } from '../../lib/template-model/identities/identities-file';
import { identitiesIn } from '../../lib/template-model/identities/identities-in';
import { TemplateModel } from '../../lib/template-model/template-model';

/** What an app has in its stack at one time. */
export type Version = (stack: Stack) => void;

const ENVIRONMENT = { account: '111111111111', region: 'eu-west-1' };

export function stackOf(version: Version): Stack {
  // First everything is as it was; then one thing after the other becomes better.
  const app = new App({ context: { 'cdk-gatehouse:defaults': 'service', 'cdk-gatehouse:rules': 'off' } });
  const stack = new Stack(app, 'Sample', { env: ENVIRONMENT });
  version(stack);
  return stack;
}

export function assemblyOf(version: Version): CloudAssembly {
  return (stackOf(version).node.root as App).synth();
}

/** The identities of a version that is deployed. */
export function deployedIn(version: Version): DeployedStack {
  return deployedStackOf(identitiesIn(TemplateModel.fromTemplate(Template.fromStack(stackOf(version)).toJSON())));
}

export function writtenFile(stacks: { readonly [name: string]: DeployedStack }): string {
  const path = join(mkdtempSync(join(tmpdir(), 'gatehouse-')), 'gatehouse.identities.json');
  writeFileSync(path, identitiesText({ stacks }));
  return path;
}

/** The file of identities of a version that is deployed, as it is written, and edited by hand. */
export function fileOf(version: Version, edit: (deployed: DeployedStack) => DeployedStack = (same) => same): string {
  return writtenFile({ Sample: edit(deployedIn(version)) });
}

/** The same version with the identities of a file. */
export function withIdentities(file: string, version: Version): Version {
  return (stack) => {
    Identities.fromFile(file).applyTo(stack);
    version(stack);
  };
}

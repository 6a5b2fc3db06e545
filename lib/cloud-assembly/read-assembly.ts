import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withAssetBodies } from '../template-model/asset-bodies';
import { Properties } from '../template-model/properties';
import { parseTemplate } from '../template-model/template-text';

/** A template with where its stack goes and where its assets are. */
export interface StackTemplate {
  readonly name: string;
  readonly template: object;
  /** The folder that the paths of assets start from. */
  readonly directory?: string;
  /** Where assets are on this machine, by the key that they get in S3. */
  readonly assets?: ReadonlyMap<string, string>;
  readonly region?: string;
  readonly accountId?: string;
  /** What a nested stack is nested in, and as which resource. */
  readonly parent?: { readonly stackName: string; readonly logicalId: string };
  /** The names of the stacks that are deployed before it. */
  readonly dependsOn?: readonly string[];
  /** The names of the stacks that were read as this one. */
  readonly mergedNames?: readonly string[];
}

/** Reads the stacks of a cloud assembly (`cdk.out`), those of nested assemblies too. */
export function readAssembly(directory: string): StackTemplate[] {
  const file = join(directory, 'manifest.json');
  if (!existsSync(file)) throw new Error(`There is no cloud assembly in ${directory}; run 'cdk synth' first.`);
  const artifacts = Properties.of(JSON.parse(readFileSync(file, 'utf8'))).map('artifacts');
  const assets = new Map(artifacts.names().flatMap((id) => assetsOf(artifacts.map(id), directory)));
  return artifacts.names().flatMap((id) => {
    const artifact = artifacts.map(id);
    const properties = artifact.map('properties');
    if (artifact.string('type') === 'cdk:cloud-assembly') {
      return readAssembly(join(directory, properties.string('directoryName') ?? ''));
    }
    const templateFile = properties.string('templateFile');
    if (artifact.string('type') !== 'aws:cloudformation:stack' || templateFile === undefined) return [];
    const template = templateIn(join(directory, templateFile), assets);
    const [, accountId, region] = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(artifact.string('environment') ?? '') ?? [];
    const stack = {
      name: stackNameOf(id, artifacts),
      template,
      directory,
      assets,
      region: known(region),
      accountId: known(accountId),
      dependsOn: artifact.strings('dependencies').map((other) => stackNameOf(other, artifacts)),
    };
    return [stack, ...nestedStacksOf(stack)];
  });
}

function stackNameOf(id: string, artifacts: Properties): string {
  return artifacts.map(id).map('properties').string('stackName') ?? id;
}

/** The stacks that are nested in a stack, and those in them. Their templates stand beside its own. */
function nestedStacksOf(outer: StackTemplate): StackTemplate[] {
  const resources = Properties.of(outer.template).map('Resources');
  return resources.names().flatMap((logicalId) => {
    const resource = resources.map(logicalId);
    if (resource.string('Type') !== 'AWS::CloudFormation::Stack') return [];
    const file = nestedTemplateOf(resource, outer);
    if (file === undefined || !existsSync(file)) return [];
    const nested = {
      ...outer,
      name: `${outer.name}-${logicalId}`,
      template: templateIn(file, outer.assets),
      parent: { stackName: outer.name, logicalId },
    };
    return [nested, ...nestedStacksOf(nested)];
  });
}

function templateIn(file: string, assets?: ReadonlyMap<string, string>): object {
  const template = parseTemplate(readFileSync(file, 'utf8'));
  return withAssetBodies(template, (key) => assets?.get(key)) as object;
}

/** The CDK's command line has it written where the template is; else the key in S3 tells, as the last part of its address. */
function nestedTemplateOf(resource: Properties, { assets, directory = '.' }: StackTemplate): string | undefined {
  const path = resource.map('Metadata').string('aws:asset:path');
  if (path !== undefined) return resolve(directory, path);
  const address = JSON.stringify(resource.map('Properties').raw('TemplateURL') ?? '');
  const [, key] = [...(assets ?? [])].find(([name]) => address.includes(name)) ?? [];
  return key;
}

function assetsOf(artifact: Properties, directory: string): [key: string, path: string][] {
  const file = artifact.map('properties').string('file');
  if (artifact.string('type') !== 'cdk:asset-manifest' || file === undefined) return [];
  const files = Properties.of(JSON.parse(readFileSync(join(directory, file), 'utf8'))).map('files');
  return files.names().flatMap((id) => {
    const path = files.map(id).map('source').string('path');
    const destinations = files.map(id).map('destinations');
    return destinations.names().flatMap((name): [string, string][] => {
      const key = destinations.map(name).string('objectKey');
      return path === undefined || key === undefined ? [] : [[key, resolve(directory, path)]];
    });
  });
}

function known(value: string | undefined): string | undefined {
  return value?.startsWith('unknown-') ? undefined : value;
}

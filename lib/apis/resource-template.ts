import { CfnResource } from 'aws-cdk-lib';

type Entry = readonly [logicalId: string, type: string, properties: { readonly [name: string]: unknown } | undefined];

/** A resource as its template has it. */
export function templateOf(resource: CfnResource): Entry[] {
  const { Resources } = resource.stack.resolve((resource as unknown as Synthesizable)._toCloudFormation());
  return Object.entries(Resources as Resources).map(([logicalId, { Type, Properties }]) => [
    logicalId,
    Type,
    Properties,
  ]);
}

interface Resources {
  readonly [logicalId: string]: { readonly Type: string; readonly Properties?: { readonly [name: string]: unknown } };
}

interface Synthesizable {
  _toCloudFormation(): unknown;
}

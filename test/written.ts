import { CfnResource, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/** What a construct and others write into their templates, in which a word that is different in each row of a table is left out. */
export function writtenBy(word: string, ...constructs: IConstruct[]): string {
  const resources = constructs.flatMap(({ node }) => node.findAll().filter((part) => CfnResource.isCfnResource(part)));
  const parts = resources.map((part) => {
    const { Resources } = Stack.of(part).resolve((part as CfnResource)._toCloudFormation());
    return JSON.stringify(Object.values(Resources));
  });
  return parts.sort().join('\n').replaceAll(new RegExp(word, 'gi'), 'row');
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AspectPriority, Aspects, CfnResource, Names, Stack, Stage, Token } from 'aws-cdk-lib';
import { CfnRestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { IConstruct } from 'constructs';
import { definitionSize } from '../rules/open-api/definition-size';
import { literalIn } from './literal-body';

/** Half of a template: the rest is for what stands beside the API, and for blanks. */
const INLINE_BYTES = 524_288;

/**
 * Lets a large body become a file in the bucket of the app's assets, where it refers to no resource: a file is not a template, and knows
 * neither logical ids nor pseudo parameters. That is known when everything else is, so an aspect decides, after all others.
 */
export function keepLargeBodyAsAsset(api: CfnRestApi | CfnApi): void {
  const visit = (node: IConstruct) => {
    if (node === api && api.body !== undefined) keepAsAsset(api);
  };
  Aspects.of(api).add({ visit }, { priority: AspectPriority.READONLY });
}

function keepAsAsset(api: CfnRestApi | CfnApi): void {
  const stack = Stack.of(api);
  const body = stack.resolve(api.body);
  if (Buffer.byteLength(JSON.stringify(body)) <= INLINE_BYTES) return;
  const literal = literalIn(body, pseudoParametersOf(stack));
  if (literal === undefined) return;

  const text = JSON.stringify(literal);
  definitionSize.enforce({ what: `the body of '${api.node.path}'`, bytes: Buffer.byteLength(text) });
  const asset = new Asset(api.node.scope!, 'Body', { path: fileWith(text, api) });
  api.body = undefined;
  api.bodyS3Location = { bucket: asset.s3BucketName, key: asset.s3ObjectKey };
}

function fileWith(text: string, api: CfnResource): string {
  const folder = Stage.of(api)!.outdir;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${Names.uniqueId(api)}.openapi.json`);
  writeFileSync(path, text);
  return path;
}

/** What is known of where a stack is deployed to. */
function pseudoParametersOf({ account, region }: Stack): { readonly [name: string]: string } {
  const known = RegionInfo.get(region);
  const values = {
    'AWS::AccountId': account,
    'AWS::Partition': known.partition,
    'AWS::Region': region,
    'AWS::URLSuffix': known.domainSuffix,
  };
  const isKnown = (entry: [string, string | undefined]): entry is [string, string] =>
    entry[1] !== undefined && !Token.isUnresolved(entry[1]);
  return Object.fromEntries(Object.entries(values).filter(isKnown));
}

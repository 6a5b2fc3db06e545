import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AspectPriority, Aspects, CfnResource, Names, Stack, Stage, Token } from 'aws-cdk-lib';
import { CfnRestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { IConstruct } from 'constructs';
import { bodyInTemplate } from '../rules/open-api/body-in-template';
import { definitionSize } from '../rules/open-api/definition-size';
import { stageVariableCount } from '../rules/stage-variables/stage-variable-count';
import { ApiKind } from '../template-model/api-kind';
import { ApiBody } from './api-body';
import { LiteralDocument, literalDocumentOf } from './literal-document';
import { variablesOfFunctions } from './stage-variable-references';

/** What a stage says of what it serves. */
export interface ServedStage {
  readonly release?: string;
  /** Functions that the release calls, and the API does not any more. */
  readonly retainedFunctions: readonly IFunction[];
}

/** A template has room for a body this many times: what stands beside the API takes some too, and blanks. */
const TIMES_IN_TEMPLATE = 2;

/**
 * Lets a large body become a file in the bucket of the app's assets. A file is not a template, and knows neither logical ids nor pseudo
 * parameters, so it reaches the functions of the app through stage variables, where account and region are known.
 */
export class BodyAsset {
  private isFile = false;
  private written?: { readonly document: object; readonly literal: LiteralDocument };

  constructor(
    private readonly api: CfnRestApi | CfnApi,
    private readonly body: ApiBody,
  ) {
    // Whether it is large is known when everything else is, so an aspect decides, after all others.
    const visit = (node: IConstruct) => {
      if (node === api && api.body !== undefined) this.decide();
    };
    Aspects.of(api).add({ visit }, { priority: AspectPriority.READONLY });
  }

  /** The variables that a stage must have. One on a release may serve a body that was a file, whatever it is now. */
  variablesFor({ release, retainedFunctions }: ServedStage): { readonly [name: string]: string } {
    const { variables } = this.isFile || (release !== undefined && this.canBeFile) ? this.literal : { variables: {} };
    const isOfFile = Object.keys(variables).length > 0;
    return isOfFile ? { ...variablesOfFunctions(retainedFunctions), ...variables } : {};
  }

  private decide(): void {
    const { api } = this;
    const bytes = Buffer.byteLength(JSON.stringify(Stack.of(api).resolve(this.body)));
    const isSmall = bodyInTemplate.problemWith({ api: api.node.path, bytes: bytes * TIMES_IN_TEMPLATE }) === undefined;
    if (isSmall) return;
    const { document, unknown } = this.canBeFile ? this.literal : { document: undefined, unknown: [] };
    if (document === undefined) {
      bodyInTemplate.enforce({ api: api.node.path, bytes, unknown });
      return;
    }
    const text = JSON.stringify(document);
    definitionSize.enforce({ what: `the body of '${api.node.path}'`, bytes: Buffer.byteLength(text) });
    const asset = new Asset(api.node.scope!, 'Body', { path: fileWith(text, api) });
    api.body = undefined;
    api.bodyS3Location = { bucket: asset.s3BucketName, key: asset.s3ObjectKey };
    this.isFile = true;
  }

  private get canBeFile(): boolean {
    const { account, region } = Stack.of(this.api);
    return ![account, region].some((known) => Token.isUnresolved(known)) && this.hasFewVariables;
  }

  /** More variables than a stage can have cannot be its way to anything. */
  private get hasFewVariables(): boolean {
    const variables = Object.keys(this.literal.variables).length;
    return stageVariableCount.problemWith({ stage: '*', variables }) === undefined;
  }

  private get literal(): LiteralDocument {
    const { api } = this;
    const { document } = this.body;
    if (this.written?.document !== document) {
      const kind = api instanceof CfnRestApi ? ApiKind.REST : ApiKind.HTTP;
      this.written = { document, literal: literalDocumentOf(document, Stack.of(api), kind) };
    }
    return this.written!.literal;
  }
}

function fileWith(text: string, api: CfnResource): string {
  const folder = Stage.of(api)!.outdir;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${Names.uniqueId(api)}.openapi.json`);
  writeFileSync(path, text);
  return path;
}

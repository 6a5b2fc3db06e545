import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { MappedStage } from '../apis/mapped-stage';
import { ApiKind } from '../template-model/api-kind';
import { GatewayStageBase } from './gateway-stage-base';
import { stageUrl } from './stage-url';

/** What is known of a stage that exists already. */
export interface GatewayStageAttributes {
  /** The kind of the API. */
  readonly apiKind: ApiKind;

  /** The id of the API. */
  readonly apiId: string;

  /** The stage's name. */
  readonly stageName: string;

  /**
   * The name of a REST API, which its metrics are told apart by.
   *
   * @default - none; the stage of a REST API then has no metrics
   */
  readonly apiName?: string;
}

/** A stage that exists already, for plans, domains and policies. */
export class ImportedStage extends GatewayStageBase {
  readonly apiId: string;
  readonly apiKind: ApiKind;
  readonly stageName: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly attributes: GatewayStageAttributes,
  ) {
    super(scope, id);
    this.apiId = attributes.apiId;
    this.apiKind = attributes.apiKind;
    this.stageName = attributes.stageName;
  }

  get url(): string {
    return stageUrl(this, Stack.of(this));
  }

  protected get _dimensions(): { readonly [name: string]: string } {
    const { apiName } = this.attributes;
    if (this.apiKind !== ApiKind.REST) return { ApiId: this.apiId };
    if (apiName === undefined) {
      throw new Error(
        `The metrics of '${this.node.path}' are told apart by the name of its REST API, which is not known. ` +
          'Give apiName to GatewayStage.fromStageAttributes.',
      );
    }
    return { ApiName: apiName };
  }

  _mapped(): MappedStage {
    const { apiId, apiKind: kind, node, stageName } = this;
    return { apiId, stageName, kind, stage: this, path: node.path };
  }
}

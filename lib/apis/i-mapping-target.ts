import { MappedStage } from './mapped-stage';

/**
 * A stage that a custom domain name leads to or a usage plan opens: a stage of a `StageSet`, or one that aws-cdk-lib made, through
 * `MappingTarget`. Other implementations are refused with AGW-STG-20.
 */
export interface IMappingTarget {
  /**
   * The id of the API.
   *
   * @attribute
   */
  readonly apiId: string;

  /**
   * The stage's name.
   *
   * @attribute
   */
  readonly stageName: string;

  /** @internal */
  _mapped(): MappedStage;
}

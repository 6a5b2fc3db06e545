import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { lambdaVersionNumber } from '../rules/stage-variables/lambda-version-number';

/** What the alias of a function in a stage points at. */
export type AliasTarget =
  | { readonly kind: 'latest' | 'current' | 'existing' }
  | { readonly kind: 'number'; readonly version: string };

/**
 * Which version of its Lambda functions a stage calls, for routes with `GatewayIntegration.lambdaAlias`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html
 *
 * @example
 * import { Function } from 'aws-cdk-lib/aws-lambda';
 * declare const getPet: Function;
 *
 * LambdaVersion.number('7').forFunction(getPet, LambdaVersion.number('12'));
 */
export class LambdaVersion {
  /** Whatever code the function has at the moment, unpublished (`$LATEST`). */
  static latest(): LambdaVersion {
    return new LambdaVersion({ kind: 'latest' });
  }

  /**
   * The version that the app deploys: published anew with every change of the function's code or configuration. Only for
   * functions that the app makes. Older versions stay, so that a stage can be set to one by its number.
   *
   * Errors: AGW-VAR-12.
   */
  static current(): LambdaVersion {
    return new LambdaVersion({ kind: 'current' });
  }

  /**
   * One published version, which must exist, and which deployments of new code leave alone.
   *
   * Errors: AGW-VAR-11.
   *
   * @param version the version's number, such as `7`
   */
  static number(version: string): LambdaVersion {
    lambdaVersionNumber.enforce(version);
    return new LambdaVersion({ kind: 'number', version });
  }

  /** The function has the alias already; the app permits API Gateway to call it and leaves it alone otherwise. */
  static existingAlias(): LambdaVersion {
    return new LambdaVersion({ kind: 'existing' });
  }

  private constructor(
    private readonly target: AliasTarget,
    private readonly exceptions: readonly { readonly handler: IFunction; readonly version: LambdaVersion }[] = [],
  ) {}

  /** The same, but another version for one function. */
  forFunction(handler: IFunction, version: LambdaVersion): LambdaVersion {
    return new LambdaVersion(this.target, [{ handler, version }, ...this.exceptions]);
  }

  /** @internal */
  _targetFor(handler: IFunction): AliasTarget {
    return this.exceptions.find((exception) => exception.handler === handler)?.version.target ?? this.target;
  }
}

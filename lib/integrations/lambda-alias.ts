import { LambdaCustomIntegrationOptions } from './lambda-custom';
import { LambdaProxyIntegrationOptions } from './lambda-proxy';

/** Settings of a route that passes the whole request to a function which the stage chooses. */
export interface LambdaAliasIntegrationOptions extends LambdaProxyIntegrationOptions {
  /**
   * The stage variable that holds the name of the alias. Functions whose aliases are named alike in a stage can share one.
   *
   * Errors: AGW-VAR-02.
   *
   * @default 'lambdaAlias'
   */
  readonly variable?: string;
}

/** Settings of a route that calls a function which the stage chooses through mapping templates. */
export interface LambdaAliasCustomIntegrationOptions extends LambdaCustomIntegrationOptions {
  /**
   * The stage variable that holds the name of the alias. Functions whose aliases are named alike in a stage can share one.
   *
   * Errors: AGW-VAR-02.
   *
   * @default 'lambdaAlias'
   */
  readonly variable?: string;
}

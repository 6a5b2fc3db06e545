import { Duration } from 'aws-cdk-lib';
import { Cors } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { anyHeaderWithoutCredentials } from '../rules/cors/any-header-without-credentials';
import { anyOriginAlone } from '../rules/cors/any-origin-alone';
import { corsMaxAge } from '../rules/cors/cors-max-age';
import { credentialsWithAnyOrigin } from '../rules/cors/credentials-with-any-origin';
import { headerName } from '../rules/cors/header-name';
import { originForm } from '../rules/cors/origin-form';
import { requireSettings } from '../rules/required-settings';
import { ApiKind } from '../template-model/api-kind';

/**
 * Which web pages of other origins may call the API from a browser.
 *
 * API Gateway answers the preflight request of every path by itself, and its own error responses and the responses of all
 * integrations that are not proxies carry the headers. A proxy integration's response is passed on as the backend gives it, so
 * the backend must send the headers itself: `GatewayApi.corsEnvironment` holds what a function needs for that.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 */
export interface CorsSettings {
  /**
   * The origins that may call, such as `https://app.example.com`, or `['*']` for all.
   *
   * An HTTP API also takes `https://*` and `http://*`.
   *
   * Errors: AGW-CORS-07 for `*` beside other origins; AGW-CORS-09 for what is no origin.
   */
  readonly allowOrigins: string[];

  /**
   * The request headers that a page may send. An authorizer's own header is one of them.
   *
   * Errors: AGW-CORS-10 for `*` beside credentials; at synthesis AGW-CORS-11, a warning.
   *
   * @default - Content-Type, X-Amz-Date, Authorization, X-Api-Key, X-Amz-Security-Token, X-Amz-User-Agent; with
   * `GatewayDefaults.SERVICE` an HTTP API names none
   */
  readonly allowHeaders?: string[];

  /**
   * The methods that a page may use, such as `GET`. `*` stands for every one, but not in browsers that send credentials.
   *
   * Errors: AGW-CORS-13 for what is no name.
   *
   * @default - the methods of the routes; with `GatewayDefaults.SERVICE` an HTTP API names none
   */
  readonly allowMethods?: string[];

  /**
   * The response headers that a page may read beyond those that browsers always show.
   *
   * Errors: AGW-CORS-10 for `*` beside credentials.
   *
   * @default - none
   */
  readonly exposeHeaders?: string[];

  /**
   * Whether a browser may send cookies and other credentials. Not with the origin `*`. The error responses of API Gateway
   * itself then name the caller's origin, whichever it is, when there are several.
   *
   * Errors: AGW-CORS-04.
   *
   * @default false
   */
  readonly allowCredentials?: boolean;

  /**
   * How long a browser may keep the response to a preflight request, up to 86400 seconds.
   *
   * Errors: AGW-CORS-05.
   *
   * @default - the browser's own
   */
  readonly maxAge?: Duration;
}

type Headers = { readonly [name: string]: string };

/** The CORS settings of one API, turned into headers. */
export class CorsPolicy {
  readonly allowOrigins: readonly string[];
  private readonly options: CorsSettings;

  constructor(kind: ApiKind, options: CorsSettings) {
    const shapes = {
      allowHeaders: 'a list',
      allowMethods: 'a list',
      exposeHeaders: 'a list',
      maxAge: Duration,
    } as const;
    requireSettings('cors', options, { allowOrigins: 'a list' }, shapes);
    const { allowCredentials = false, maxAge } = options;
    const allowOrigins = [...new Set(options.allowOrigins)];
    credentialsWithAnyOrigin.enforce({ allowOrigins, allowCredentials });
    anyOriginAlone.enforce({ allowOrigins });
    for (const origin of allowOrigins) originForm.enforce({ origin, kind });
    const named = { allowHeaders: options.allowHeaders ?? [], exposeHeaders: options.exposeHeaders ?? [] };
    for (const [setting, names] of Object.entries(named)) {
      anyHeaderWithoutCredentials.enforce({ setting, names, allowCredentials });
      for (const name of names) headerName.enforce({ setting, name });
    }
    for (const name of options.allowMethods ?? []) headerName.enforce({ setting: 'allowMethods', name });
    if (maxAge) corsMaxAge.enforce(maxAge.toSeconds());
    this.allowOrigins = allowOrigins;
    this.options = options;
  }

  /** Whether responses differ by the page that asks. */
  get hasSeveralOrigins(): boolean {
    return this.allowOrigins.length > 1;
  }

  /** Headers that every response carries. With several origins the first one stands in for the caller's. */
  get responseHeaders(): Headers {
    const { allowCredentials, exposeHeaders } = this.options;
    return {
      'Access-Control-Allow-Origin': this.allowOrigins[0],
      ...(allowCredentials && { 'Access-Control-Allow-Credentials': 'true' }),
      ...((exposeHeaders ?? []).length > 0 && { 'Access-Control-Expose-Headers': exposeHeaders?.join(',') }),
      ...(this.allowOrigins[0] !== '*' && { Vary: 'Origin' }),
    };
  }

  preflightHeaders(methods: string): Headers {
    const { allowHeaders = Cors.DEFAULT_HEADERS, allowMethods, maxAge } = this.options;
    return {
      ...this.responseHeaders,
      ...(allowHeaders.length > 0 && { 'Access-Control-Allow-Headers': allowHeaders.join(',') }),
      'Access-Control-Allow-Methods': allowMethods?.join(',') ?? methods,
      ...(maxAge && { 'Access-Control-Max-Age': String(maxAge.toSeconds()) }),
    };
  }

  /** Header expressions of a gateway response; these cannot choose between origins, so with several they repeat the caller's. */
  get gatewayResponseHeaders(): Headers {
    const headers = quoted(this.responseHeaders);
    return this.allowOrigins.length === 1
      ? headers
      : { ...headers, 'Access-Control-Allow-Origin': 'method.request.header.Origin' };
  }

  /** The lines of a response template that put the caller's origin into the response when it is one of several. */
  get originOverride(): string {
    if (this.allowOrigins.length === 1) return '';
    const isAllowed = this.allowOrigins.slice(1).map((origin) => `$origin == "${origin}"`);
    return [
      '#set($origin = $input.params().header.get("Origin"))',
      '#if(!$origin || $origin == "")#set($origin = $input.params().header.get("origin"))#end',
      `#if(${isAllowed.join(' || ')})`,
      '#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)',
      '#end',
      '',
    ].join('\n');
  }

  /** The setting of an HTTP API, which sends all headers itself. */
  configuration(defaults: Pick<CorsSettings, 'allowHeaders' | 'allowMethods'>): CfnApi.CorsProperty {
    const { allowHeaders = defaults.allowHeaders, allowMethods = defaults.allowMethods } = this.options;
    const { allowCredentials = false, exposeHeaders, maxAge } = this.options;
    const allowOrigins = [...this.allowOrigins];
    return { allowCredentials, allowHeaders, allowMethods, allowOrigins, exposeHeaders, maxAge: maxAge?.toSeconds() };
  }

  /** What a function needs to send the headers itself. */
  get environment(): Headers {
    const { allowCredentials = false, exposeHeaders = [] } = this.options;
    return {
      CORS_ALLOW_ORIGINS: this.allowOrigins.join(','),
      CORS_ALLOW_CREDENTIALS: String(allowCredentials),
      CORS_EXPOSE_HEADERS: exposeHeaders.join(','),
    };
  }
}

/** Static values of mapping expressions stand in single quotes. */
export function quoted(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `'${value}'`]));
}

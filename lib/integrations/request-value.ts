import { Token } from 'aws-cdk-lib';
import { literalText } from '../mapping-templates/literal-text';
import { jsonText } from '../mapping-templates/velocity-text';

/**
 * A value that a service gets out of a request, such as the message group of a queue: the same words for templates and for the
 * parameters of HTTP APIs.
 *
 * @example
 * import { Queue } from 'aws-cdk-lib/aws-sqs';
 * declare const orders: Queue;
 *
 * GatewayIntegration.sqs(orders, { messageGroupId: RequestValue.body('$.customer') });
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
 */
export class RequestValue {
  /** The same text for every request. */
  static text(text: string): RequestValue {
    return new RequestValue(`'${text}'`, text, text);
  }

  /** A field of the JSON body by its path: `$.customer.id`. */
  static body(jsonPath: string): RequestValue {
    return new RequestValue(`$input.path('${jsonPath}')`, `$request.body${jsonPath.replace(/^\$/, '')}`);
  }

  /** A variable of the route's path. */
  static path(name: string): RequestValue {
    return new RequestValue(`$input.params().path.get('${name}')`, `$request.path.${name}`);
  }

  /** A parameter of the query string. */
  static querystring(name: string): RequestValue {
    return new RequestValue(`$input.params().querystring.get('${name}')`, `$request.querystring.${name}`);
  }

  /** A header. Templates find it by the letters that the caller wrote. */
  static header(name: string): RequestValue {
    return new RequestValue(`$input.params().header.get('${name}')`, `$request.header.${name}`);
  }

  /** What API Gateway knows of the request, such as `requestId`, `identity.sourceIp` or `authorizer.principalId`. */
  static context(name: string): RequestValue {
    return new RequestValue(`$context.${name}`, `$context.${name}`);
  }

  /** A stage variable. */
  static stageVariable(name: string): RequestValue {
    return new RequestValue(`$stageVariables.${name}`, `$stageVariables.${name}`);
  }

  private constructor(
    /**
     * A reference, or a string, of Velocity.
     *
     * @internal
     */
    readonly _reference: string,
    /**
     * The value of a parameter of an HTTP API.
     *
     * @internal
     */
    readonly _parameter: string,
    /** @internal */
    readonly _text?: string,
  ) {}

  /**
   * Between the quotes of a JSON string.
   *
   * @internal
   */
  get _inJson(): string {
    return this._text === undefined ? jsonText(this._reference) : literalText(JSON.stringify(this._text).slice(1, -1));
  }

  /**
   * Between the quotes of a string in JSON that is a JSON string itself.
   *
   * @internal
   */
  get _inNestedJson(): string {
    if (this._text === undefined) return jsonText(this._inJson);
    const once = JSON.stringify(this._text).slice(1, -1);
    return literalText(JSON.stringify(once).slice(1, -1));
  }

  /**
   * Within the value of a parameter of an HTTP API.
   *
   * @internal
   */
  get _inParameter(): string {
    return this._text ?? this._parameter.replace(/^\$(.*)$/s, '${$1}');
  }

  /**
   * In a form, as browsers send it.
   *
   * @internal
   */
  get _inForm(): string {
    const isWritten = this._text !== undefined && !Token.isUnresolved(this._text);
    return isWritten ? encodeURIComponent(this._text!) : `$util.urlEncode(${this._reference})`;
  }
}

import { IApiKey } from 'aws-cdk-lib/aws-apigateway';
import { ISecret } from 'aws-cdk-lib/aws-secretsmanager';

/** Whether a client has one key, or two while it changes over. */
export enum KeyRotation {
  /** One key. */
  NONE = 'NONE',
  /** Two: the key of this generation and that of the next. */
  NEXT = 'NEXT',
}

/** Settings of an API key. */
export interface ApiKeyOptions {
  /**
   * A description of the key.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * The id of the client in AWS Marketplace.
   *
   * @default - none
   */
  readonly customerId?: string;

  /**
   * Whether the key opens anything.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Tags of the key.
   *
   * @default - none
   */
  readonly tags?: { readonly [name: string]: string };
}

/** Settings of an API key whose value AWS generates. */
export interface GeneratedApiKeyOptions extends ApiKeyOptions {
  /**
   * Which key of the client this is. The next generation is another key with another value.
   *
   * @default 1
   */
  readonly generation?: number;

  /**
   * `KeyRotation.NEXT` makes the key of the next generation beside this one. Two deployments change a client over: one with
   * `NEXT`, after which the client takes the new value and both keys work, and one with the next `generation` and without
   * `NEXT`, which removes the old key.
   *
   * @default KeyRotation.NONE
   */
  readonly rotate?: KeyRotation;
}

/** Settings of an API key whose value is in AWS Secrets Manager. */
export interface SecretApiKeyOptions extends ApiKeyOptions {
  /**
   * The name of the key in its bundle, which its logical id comes from.
   *
   * @default - the construct id of the secret
   */
  readonly name?: string;

  /**
   * The field of the secret, where it is a JSON object.
   *
   * @default - the whole secret
   */
  readonly jsonField?: string;
}

/** One key to make, or to take as it is. */
export interface ApiKeySlot {
  /** What the logical id comes from. */
  readonly id: string;
  readonly name: string;
  readonly options: ApiKeyOptions;
  readonly value?: string;
  readonly existing?: IApiKey | string;
}

/**
 * Where an API key comes from. A name in its place is short for `ApiKeySource.generated(name)`. A key's value never stands in the
 * template or in an output.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
 */
export class ApiKeySource {
  /**
   * A key whose value AWS generates.
   *
   * Errors: AGW-KEY-26.
   *
   * @param name the client; plans of the bundle that name the same one share the key
   */
  static generated(name: string, options: GeneratedApiKeyOptions = {}): ApiKeySource {
    const { generation = 1, rotate = KeyRotation.NONE, ...rest } = options;
    const generations = rotate === KeyRotation.NEXT ? [generation, generation + 1] : [generation];
    return new ApiKeySource(
      generations.map((number) => ({
        id: number === 1 ? name : `${name}#${number}`,
        name: number === 1 ? name : `${name}-${number}`,
        options: rest,
      })),
    );
  }

  /** A key whose value is in AWS Secrets Manager: 20 to 128 letters and digits. The template refers to it. */
  static secret(secret: ISecret, options: SecretApiKeyOptions = {}): ApiKeySource {
    const { name = secret.node.id, jsonField, ...rest } = options;
    const secretValue = jsonField === undefined ? secret.secretValue : secret.secretValueFromJson(jsonField);
    return new ApiKeySource([{ id: name, name, options: rest, value: secretValue.unsafeUnwrap() }]);
  }

  /** A key that exists, by its id. */
  static fromId(apiKeyId: string): ApiKeySource {
    return new ApiKeySource([{ id: apiKeyId, name: apiKeyId, options: {}, existing: apiKeyId }]);
  }

  /** A key of the CDK's, such as one of another bundle. */
  static fromApiKey(apiKey: IApiKey): ApiKeySource {
    const id = apiKey.node.path.replaceAll('/', '.');
    return new ApiKeySource([{ id, name: id, options: {}, existing: apiKey }]);
  }

  private constructor(
    /** @internal */
    readonly _slots: readonly ApiKeySlot[],
  ) {}
}

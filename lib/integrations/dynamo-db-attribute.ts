/**
 * How an attribute stands in a table and in JSON.
 *
 * @example
 * const attributes = {
 *   name: DynamoDbAttribute.STRING,
 *   tags: DynamoDbAttribute.listOf(DynamoDbAttribute.STRING),
 *   owner: DynamoDbAttribute.mapOf({ name: DynamoDbAttribute.STRING, age: DynamoDbAttribute.NUMBER }),
 * };
 */
export class DynamoDbAttribute {
  /** A text. */
  static readonly STRING = new DynamoDbAttribute('STRING');
  /** A number. */
  static readonly NUMBER = new DynamoDbAttribute('NUMBER');
  /** True or false. */
  static readonly BOOLEAN = new DynamoDbAttribute('BOOLEAN');
  /** A set of texts; in JSON an array, which may not be empty. */
  static readonly STRING_SET = new DynamoDbAttribute('STRING_SET');
  /** A set of numbers; in JSON an array, which may not be empty. */
  static readonly NUMBER_SET = new DynamoDbAttribute('NUMBER_SET');
  /** Any JSON value, kept in the table as its text, so that no query can look into it. */
  static readonly JSON = new DynamoDbAttribute('JSON');

  /** A list of values of one kind; in JSON an array. */
  static listOf(element: DynamoDbAttribute): DynamoDbAttribute {
    return new DynamoDbAttribute('LIST', element);
  }

  /** A map of attributes by name; in JSON an object. Fields that are not named are neither written nor answered. */
  static mapOf(attributes: { readonly [name: string]: DynamoDbAttribute }): DynamoDbAttribute {
    return new DynamoDbAttribute('MAP', undefined, attributes);
  }

  private constructor(
    /** @internal */
    readonly _kind: 'STRING' | 'NUMBER' | 'BOOLEAN' | 'STRING_SET' | 'NUMBER_SET' | 'JSON' | 'LIST' | 'MAP',
    /** @internal */
    readonly _element?: DynamoDbAttribute,
    /** @internal */
    readonly _attributes?: { readonly [name: string]: DynamoDbAttribute },
  ) {}
}

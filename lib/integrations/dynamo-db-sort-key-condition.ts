import { RequestValue } from './request-value';

/**
 * Which items of a partition a query reads, by the sort key.
 *
 * @example
 * const condition = DynamoDbSortKeyCondition.beginsWith('orderId', RequestValue.querystring('month'));
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html
 */
export class DynamoDbSortKeyCondition {
  /** The sort key has this value. */
  static equalTo(attribute: string, value: RequestValue): DynamoDbSortKeyCondition {
    return new DynamoDbSortKeyCondition(attribute, [value], (name) => `${name} = :s0`);
  }

  /** The sort key, a text, begins like this. */
  static beginsWith(attribute: string, value: RequestValue): DynamoDbSortKeyCondition {
    return new DynamoDbSortKeyCondition(attribute, [value], (name) => `begins_with(${name}, :s0)`);
  }

  /** The sort key is less than this, or equal. */
  static atMost(attribute: string, value: RequestValue): DynamoDbSortKeyCondition {
    return new DynamoDbSortKeyCondition(attribute, [value], (name) => `${name} <= :s0`);
  }

  /** The sort key is greater than this, or equal. */
  static atLeast(attribute: string, value: RequestValue): DynamoDbSortKeyCondition {
    return new DynamoDbSortKeyCondition(attribute, [value], (name) => `${name} >= :s0`);
  }

  /** The sort key is between the two, or equal to one of them. */
  static between(attribute: string, least: RequestValue, most: RequestValue): DynamoDbSortKeyCondition {
    return new DynamoDbSortKeyCondition(attribute, [least, most], (name) => `${name} BETWEEN :s0 AND :s1`);
  }

  private constructor(
    /** @internal */
    readonly _attribute: string,
    /** @internal */
    readonly _values: readonly RequestValue[],
    /** @internal */
    readonly _expression: (name: string) => string,
  ) {}
}

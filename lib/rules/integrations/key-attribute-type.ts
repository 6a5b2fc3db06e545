import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const keyAttributeType = new Rule<{
  readonly table: string;
  readonly attribute: string;
  readonly given: string;
  /** The type that the table has for it. */
  readonly type: string;
}>({
  id: 'AGW-INT-76',
  title: 'An attribute of a primary key has the type that its table has for it',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'DynamoDB refuses every call, because the key does not match the schema.',
  page: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeDefinition.html',
  allowed: 'S is a text, N a number, B bytes',
  fix: 'Write DynamoDbAttribute.STRING for S, and DynamoDbAttribute.NUMBER for N.',
  judge: ({ attribute, given, table, type }) =>
    given === type ? undefined : `'${attribute}' of '${table}' is of type ${type}, and is given as ${given}`,
  *subjects() {},
});

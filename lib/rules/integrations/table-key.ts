import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const tableKey = new Rule<{
  readonly table: string;
  readonly given: readonly string[];
  /** The primary key of the table. */
  readonly key: readonly string[];
}>({
  id: 'AGW-INT-65',
  title: 'An item of a table is named by the whole primary key of the table',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'DynamoDB refuses every call, because the key does not match the schema.',
  page: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html',
  allowed: 'the key has exactly the attributes of the primary key',
  fix: 'Name them all, and nothing else.',
  judge: ({ given, key, table }) =>
    [...given].sort().join() === [...key].sort().join()
      ? undefined
      : {
          given: `the key of '${table}' is given as ${given.length > 0 ? given.join(' and ') : 'nothing'}`,
          allowed: `its primary key is ${key.join(' and ')}`,
        },
  *subjects() {},
});

import { ApiKind } from '../../template-model/api-kind';
import { referencesIn } from '../../template-model/references';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { serviceUriOf } from '../../template-model/service-uri';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const tableIndex = new Rule<{
  readonly table: string;
  readonly index: string;
  readonly known: readonly string[];
}>({
  id: 'AGW-INT-66',
  title: 'An index that a request template reads is one of its table',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'DynamoDB refuses every call.',
  page: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html',
  allowed: 'IndexName is the name of a global or local secondary index',
  fix: 'Correct the name, or add the index to the table.',
  judge({ index, known, table }) {
    if (known.includes(index)) return undefined;
    const list = known.length > 0 ? known.join(', ') : 'none';
    return { given: `the index '${index}' of table '${table}' is read`, allowed: `its indexes are: ${list}` };
  },
  *subjects(model) {
    for (const { element, properties, uri } of restIntegrationsOf(model)) {
      if (serviceUriOf(uri)?.service !== 'dynamodb') continue;
      const templates = properties.map('RequestTemplates');
      const index = templates
        .names()
        .map((type) => /"IndexName"\s*:\s*"([\w.-]+)"/.exec(templates.text(type) ?? '')?.[1])
        .find((name) => name !== undefined);
      const referenced = new Set(referencesIn(properties.raw('RequestTemplates')));
      const tables = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable']
        .flatMap((type) => model.resourcesOfType(type))
        .filter(({ logicalId }) => referenced.has(logicalId));
      if (index === undefined || tables.length !== 1) continue;
      const [{ logicalId, properties: table }] = tables;
      const lists = ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'];
      if (lists.some((list) => table.isUnresolved(list))) continue;
      const names = lists.flatMap((list) => table.maps(list).map((one) => one.string('IndexName')));
      if (names.includes(undefined)) continue;
      yield { element, value: { table: logicalId, index, known: names as string[] } };
    }
  },
});

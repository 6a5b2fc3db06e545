import { Element } from '../../template-model/elements';
import { LoadedStack } from '../assembly/load-stacks';
import { TemplateValues } from '../template-values/template-values';

/** A DynamoDB table of a template, as `CreateTable` takes it. */
export interface TableDefinition {
  readonly TableName: string;
  readonly [property: string]: unknown;
}

const TYPES = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'];

/** What both `CreateTable` and a template say of a table. */
const PROPERTIES = ['AttributeDefinitions', 'KeySchema', 'LocalSecondaryIndexes'];

/** What they both say of an index; throughput is nobody's concern here. */
const INDEX_PROPERTIES = ['IndexName', 'KeySchema', 'Projection'];

/** The tables of stacks. */
export function tablesOf(stacks: readonly LoadedStack[]): TableDefinition[] {
  return stacks.flatMap(({ model, values }) =>
    TYPES.flatMap((type) => model.resourcesOfType(type))
      .filter(({ condition }) => values.isMade(condition))
      .map((table) => definitionOf(table, values)),
  );
}

function definitionOf({ logicalId, properties }: Element, values: TemplateValues): TableDefinition {
  const written = Object.fromEntries(
    PROPERTIES.map((name) => [name, values.of(properties, name)]).filter(([, value]) => value !== undefined),
  );
  const indexes = properties
    .maps('GlobalSecondaryIndexes')
    .map((index) => Object.fromEntries(INDEX_PROPERTIES.map((name) => [name, values.of(index, name)])));
  return {
    ...written,
    TableName: String(values.resolve({ Ref: logicalId })),
    BillingMode: 'PAY_PER_REQUEST',
    ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
  };
}

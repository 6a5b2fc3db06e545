import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Member {
  readonly name: string;
  readonly optional?: boolean;
  readonly docs?: { readonly summary?: string; readonly default?: string };
}

interface Type extends Member {
  readonly kind: string;
  readonly fqn: string;
  readonly datatype?: boolean;
  readonly properties?: Member[];
  readonly methods?: Member[];
  readonly members?: Member[];
}

const assembly: { types: { [fqn: string]: Type } } = JSON.parse(readFileSync(join(__dirname, '../../.jsii'), 'utf8'));
const types = Object.values(assembly.types);
const membersOf = (type: Type) => [...(type.properties ?? []), ...(type.methods ?? []), ...(type.members ?? [])];

test('every type and every member has a summary', () => {
  const bare = types.flatMap((type) =>
    [type, ...membersOf(type)].filter(({ docs }) => !docs?.summary).map(({ name }) => `${type.name}.${name}`),
  );
  expect(bare).toEqual([]);
});

test('every optional property of a struct says what it is without being given', () => {
  const structs = types.filter(({ datatype }) => datatype);
  expect(structs.length).toBeGreaterThan(10);
  const silent = structs.flatMap((type) =>
    (type.properties ?? [])
      .filter(({ optional, docs }) => optional && !docs?.default)
      .map(({ name }) => `${type.name}.${name}`),
  );
  expect(silent).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Member {
  readonly name: string;
  readonly optional?: boolean;
  readonly docs?: { readonly summary?: string; readonly default?: string; readonly example?: string };
  readonly static?: boolean;
  readonly parameters?: readonly { readonly name: string }[];
  readonly type?: { readonly fqn?: string };
  readonly returns?: { readonly type: { readonly fqn?: string } };
}

interface Type extends Member {
  readonly kind: string;
  readonly fqn: string;
  readonly base?: string;
  readonly initializer?: Member;
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

/** Constructs and factories whose docstrings have no example yet. Take out what gets one; add nothing. */
const WITHOUT_EXAMPLE = ['LambdaCanary'];

test('every construct and every factory class shows how it is used', () => {
  const isConstruct = ({ base }: Type): boolean =>
    base !== undefined &&
    (base === 'constructs.Construct' || (assembly.types[base] && isConstruct(assembly.types[base])));
  const isFactory = ({ fqn, initializer, methods = [], properties = [] }: Type) => {
    const makers = [...methods, ...properties].filter((member) => member.static);
    const makesItself = makers.some(({ returns, type }) => (returns?.type ?? type)?.fqn === fqn);
    return makesItself || (makers.length > 0 && initializer === undefined);
  };
  const shown = types.filter((type) => type.kind === 'class' && (isConstruct(type) || isFactory(type)));
  expect(shown.length).toBeGreaterThan(20);
  const bare = shown.filter(({ docs }) => !docs?.example).map(({ name }) => name);
  expect(bare.sort()).toEqual(WITHOUT_EXAMPLE);
});

test('every parameter has a name, which languages that name arguments need', () => {
  const nameless = types.flatMap((type) =>
    [...(type.methods ?? []), ...(type.initializer ? [type.initializer] : [])].flatMap(({ name, parameters = [] }) =>
      parameters
        .filter((parameter) => parameter.name.startsWith('_'))
        .map(() => `${type.name}.${name ?? 'constructor'}`),
    ),
  );
  expect(nameless).toEqual([]);
});

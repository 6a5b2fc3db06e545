/** An expression: its text, or a list or an object of others. A member whose name begins with `//` is a comment. */
export type Code = string | readonly Code[] | { readonly [name: string]: Code | undefined };

const WIDTH = 120;

/** The text of an expression, on one line where it fits. */
export function printed(code: Code, indent = ''): string {
  if (typeof code === 'string') return code;
  const members = Array.isArray(code)
    ? code.map((item): [string, string] => ['', printed(item, `${indent}  `)])
    : Object.entries(code).flatMap(([name, value]): [string, string][] => {
        if (name.startsWith('//')) return [[name, '']];
        return value === undefined
          ? []
          : [value === name ? ['', name] : [`${keyOf(name)}: `, printed(value as Code, `${indent}  `)]];
      });
  const [open, close] = Array.isArray(code) ? ['[', ']'] : ['{ ', ' }'];
  const isPlain = members.every(([name, value]) => !name.startsWith('//') && !value.includes('\n'));
  const line = members.map(([name, value]) => `${name}${value}`).join(', ');
  if (members.length === 0) return Array.isArray(code) ? '[]' : '{}';
  if (isPlain && indent.length + line.length < WIDTH - 30) return `${open}${line}${close}`;
  const lines = members.map(([name, value]) => `${indent}  ${name.startsWith('//') ? name : `${name}${value},`}`);
  return `${open.trim()}\n${lines.join('\n')}\n${indent}${close.trim()}`;
}

/** A text as a literal. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'");
  return `'${escaped}'`;
}

/** A name that a variable may have. */
export function variableName(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words
    .map((word, index) => (index === 0 ? lowered(word) : word[0].toUpperCase() + word.slice(1)))
    .join('');
  return /^[A-Za-z]/.test(name) && !RESERVED.includes(name)
    ? name
    : `the${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
}

const RESERVED = [
  'default',
  'delete',
  'new',
  'function',
  'class',
  'public',
  'private',
  'package',
  'export',
  'import',
  'return',
  'switch',
  'this',
  'void',
  'with',
  'enum',
  'stack',
  'deployed',
];

function lowered(word: string): string {
  return word[0].toLowerCase() + word.slice(1);
}

function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

import { Double, integer } from './numbers';
import { parse } from './parse';
import { parseReference } from './parse-reference';
import { Scanner } from './scanner';
import { BinaryOperator, Expression } from './syntax-tree';

/** From the weakest to the strongest; words stand for signs. */
const OPERATORS: readonly { readonly pattern: RegExp; readonly words: { readonly [word: string]: BinaryOperator } }[] =
  [
    { pattern: /\|\||or\b/y, words: { or: '||' } },
    { pattern: /&&|and\b/y, words: { and: '&&' } },
    { pattern: /==|!=|eq\b|ne\b/y, words: { eq: '==', ne: '!=' } },
    { pattern: /<=|>=|<|>|le\b|ge\b|lt\b|gt\b/y, words: { le: '<=', ge: '>=', lt: '<', gt: '>' } },
    { pattern: /[+-]/y, words: {} },
    { pattern: /[*/%]/y, words: {} },
  ];

/** Each is carried out inside of the next. */
const MOST_OPERATORS = 1_000;

const BLANK = /[ \t\r\n]*/y;
const NOT = /!|not\b/y;
const DECIMAL = /-?(?:\d+\.(?!\.)\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)/y;
const INTEGER = /-?\d+/y;
const WORD = /(?:true|false)\b/y;
const DOUBLE_QUOTED = /"((?:[^"]|"")*)"/y;
const SINGLE_QUOTED = /'((?:[^']|'')*)'/y;

/** Reads an expression and the blanks around it. */
export function parseExpression(scanner: Scanner): Expression {
  return scanner.nested(() => parseBinary(scanner, 0));
}

/** Reads expressions between commas up to a closing sign, and that sign. */
export function parseArguments(scanner: Scanner, close: string): Expression[] {
  scanner.match(BLANK);
  if (scanner.take(close)) return [];
  const args = [parseExpression(scanner)];
  while (scanner.take(',')) args.push(parseExpression(scanner));
  scanner.expect(close);
  return args;
}

function parseBinary(scanner: Scanner, level: number): Expression {
  if (level === OPERATORS.length) return parseUnary(scanner);
  const { pattern, words } = OPERATORS[level];
  let left = parseBinary(scanner, level + 1);
  let operators = 0;
  for (let sign = scanner.match(pattern)?.[0]; sign !== undefined; sign = scanner.match(pattern)?.[0]) {
    operators += 1;
    if (operators > MOST_OPERATORS) throw scanner.error('too many operators follow each other');
    const operator = words[sign] ?? (sign as BinaryOperator);
    left = { kind: 'binary', operator, left, right: parseBinary(scanner, level + 1) };
  }
  return left;
}

function parseUnary(scanner: Scanner): Expression {
  scanner.match(BLANK);
  if (!scanner.startsWith('!=') && scanner.match(NOT))
    return { kind: 'not', operand: scanner.nested(() => parseUnary(scanner)) };
  const primary = parsePrimary(scanner);
  scanner.match(BLANK);
  return primary;
}

function parsePrimary(scanner: Scanner): Expression {
  if (scanner.take('(')) {
    const inner = parseExpression(scanner);
    scanner.expect(')');
    return inner;
  }
  if (scanner.take('[')) return parseListOrRange(scanner);
  if (scanner.take('{')) return parseMap(scanner);
  const literal = parseLiteral(scanner) ?? parseReference(scanner);
  if (!literal) throw scanner.error('a value is missing');
  return literal;
}

function parseLiteral(scanner: Scanner): Expression | undefined {
  const single = scanner.match(SINGLE_QUOTED);
  if (single) return { kind: 'literal', value: single[1].replaceAll("''", "'") };
  const double = scanner.match(DOUBLE_QUOTED);
  if (double) return parseInterpolation(double[1]);
  const decimal = scanner.match(DECIMAL);
  if (decimal) return { kind: 'literal', value: new Double(Number(decimal[0])) };
  const whole = scanner.match(INTEGER);
  if (whole) return { kind: 'literal', value: integer(BigInt(whole[0])) };
  const word = scanner.match(WORD);
  return word && { kind: 'literal', value: word[0] === 'true' };
}

/** What is in double quotes is a template of its own. */
function parseInterpolation(written: string): Expression {
  const text = written
    .replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('""', '"');
  return /[$#]/.test(text) ? { kind: 'interpolation', block: parse(text) } : { kind: 'literal', value: text };
}

function parseListOrRange(scanner: Scanner): Expression {
  scanner.match(BLANK);
  if (scanner.take(']')) return { kind: 'list', items: [] };
  const first = parseExpression(scanner);
  if (scanner.take('..')) {
    const to = parseExpression(scanner);
    scanner.expect(']');
    return { kind: 'range', from: first, to };
  }
  return { kind: 'list', items: scanner.take(',') ? [first, ...parseArguments(scanner, ']')] : closed(first, scanner) };
}

function closed(first: Expression, scanner: Scanner): Expression[] {
  scanner.expect(']');
  return [first];
}

function parseMap(scanner: Scanner): Expression {
  const entries: [Expression, Expression][] = [];
  scanner.match(BLANK);
  while (!scanner.take('}')) {
    if (entries.length > 0) scanner.expect(',');
    const key = parseExpression(scanner);
    scanner.expect(':');
    entries.push([key, parseExpression(scanner)]);
  }
  return { kind: 'map', entries };
}

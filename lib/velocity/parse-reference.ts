import { parseArguments, parseExpression } from './parse-expression';
import { Scanner } from './scanner';
import { Access, Reference } from './syntax-tree';

const OPENING = /\$!?(\{?)([a-zA-Z_][\w-]*)/y;
const PROPERTY = /\.([a-zA-Z][\w-]*)/y;

/** Reads `$name`, `$!name` or `${name}` with its properties, methods and indexes; `undefined` where none begins. */
export function parseReference(scanner: Scanner): Reference | undefined {
  const start = scanner.position;
  const opening = scanner.match(OPENING);
  if (!opening) return undefined;
  const path: Access[] = [];
  for (let access = parseAccess(scanner); access; access = parseAccess(scanner)) path.push(access);
  if (opening[1] !== '') scanner.expect('}');
  const source = scanner.text.slice(start, scanner.position);
  return { kind: 'reference', variable: opening[2], path, source };
}

function parseAccess(scanner: Scanner): Access | undefined {
  if (scanner.take('[')) {
    const index = parseExpression(scanner);
    scanner.expect(']');
    return { kind: 'index', index };
  }
  const property = scanner.match(PROPERTY);
  if (!property) return undefined;
  const name = property[1];
  if (!scanner.take('(')) return { kind: 'property', name };
  return { kind: 'method', name, args: parseArguments(scanner, ')') };
}

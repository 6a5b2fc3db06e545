import { HeaderList } from '../../lib/local-gateway/messages/header-list';
import { Response } from '../../lib/local-gateway/messages/messages';
import { partsOf, setAt, valueAt } from './json-pointer';
import { RecordedAnswer, Recording } from './recording';

/** Headers that come from CloudFront, or from HTTP itself, and say nothing of API Gateway. */
const OF_THE_WAY = ['x-cache', 'via', 'x-amz-cf-id', 'x-amz-cf-pop', 'keep-alive'];

/** Each line says one thing in which an answer differs from the recorded one; none where it does not. */
export function differences(
  recording: Recording,
  recorded: RecordedAnswer,
  actual: Response,
  names: { readonly [placeholder: string]: string },
): string[] {
  const expected: RecordedAnswer = JSON.parse(
    Object.entries(names).reduce(
      (text, [placeholder, name]) => text.replaceAll(placeholder, name),
      JSON.stringify(recorded),
    ),
  );
  return [
    ...statusDifferences(expected, actual),
    ...bodyDifferences(recording, expected, actual),
    ...headerDifferences(recording, expected, actual.headers),
  ];
}

function statusDifferences({ status, status_class }: RecordedAnswer, actual: Response): string[] {
  if (status !== undefined)
    return status === actual.status ? [] : [`status: recorded ${status}, here ${actual.status}`];
  const classes = [...(status_class ?? '').matchAll(/(\d)xx/g)].map(([, digit]) => Number(digit));
  const isIn = classes.length === 0 || classes.includes(Math.floor(actual.status / 100));
  return isIn ? [] : [`status: recorded ${status_class}, here ${actual.status}`];
}

function bodyDifferences(recording: Recording, expected: RecordedAnswer, { body }: Response): string[] {
  const text = body.toString('utf8');
  switch (expected.body_is) {
    case 'base64':
      return body.toString('base64') === expected.body
        ? []
        : [`body: recorded ${expected.body}, here ${body.toString('base64')}`];
    case 'text':
      return text === expected.body
        ? []
        : [`body: recorded ${JSON.stringify(expected.body)}, here ${JSON.stringify(text)}`];
    case 'json':
      return jsonDifferences(recording, { body: expected.body }, { body: parse(text) });
    case 'fields': {
      const actual = parse(text);
      const pointers = Object.keys(expected.fields ?? {});
      const fields = Object.fromEntries(pointers.map((pointer) => [pointer, valueAt(actual, pointer) ?? null]));
      return jsonDifferences(recording, { fields: expected.fields }, { fields });
    }
    default:
      return [];
  }
}

/** Compares JSON apart from what is random or CloudFront's; texts that were recorded parsed are parsed. */
function jsonDifferences(recording: Recording, expected: unknown, actual: unknown): string[] {
  for (const pointer of recording.parsed_strings ?? []) {
    setAt(actual, pointer, (value) => (typeof value === 'string' ? parse(value) : value));
  }
  const ignored = new Set(recording.cloudfront ?? []);
  const random = new Set(recording.random ?? []);
  return compare(expected, actual, '', ignored, random);
}

function compare(
  expected: unknown,
  actual: unknown,
  pointer: string,
  ignored: ReadonlySet<string>,
  random: ReadonlySet<string>,
): string[] {
  if (ignored.has(pointer)) return [];
  if (random.has(pointer)) return actual === undefined || actual === null ? [`${pointer}: is missing`] : [];
  if (isObject(expected) && isObject(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return names.flatMap((name) => {
      const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      // A list of nothing but what CloudFront added is CloudFront's too.
      if (!(name in actual) && [...ignored].some((other) => other.startsWith(`${at}/`))) return [];
      return compare(expected[name], actual[name], at, ignored, random);
    });
  }
  if (Object.is(expected, actual)) return [];
  return [`${pointer}: recorded ${show(expected)}, here ${show(actual)}`];
}

function headerDifferences(recording: Recording, { headers, project }: RecordedAnswer, actual: HeaderList): string[] {
  if (headers === undefined) return [];
  const random = new Set(
    (recording.random ?? [])
      .map((pointer) => partsOf(pointer))
      .filter(isHeader)
      .map(([, name]) => name),
  );
  const isLower = /lower-cased/.test(project ?? '');
  const found: { [name: string]: string } = {};
  for (const [name, values] of Object.entries(actual.multi())) {
    found[isLower ? name.toLowerCase() : name] = values.join(', ');
  }
  const lines = Object.entries(headers)
    .filter(([name]) => !OF_THE_WAY.includes(name.toLowerCase()))
    .flatMap(([name, value]) => {
      if (!(name in found)) return [`header ${name}: recorded ${value}, here none`];
      return random.has(name) || found[name] === value
        ? []
        : [`header ${name}: recorded ${value}, here ${found[name]}`];
    });
  const isWhole = /all response headers/.test(project ?? '');
  const surplus = Object.keys(found).filter((name) => !(name in headers) && !OF_THE_WAY.includes(name.toLowerCase()));
  return isWhole ? [...lines, ...surplus.map((name) => `header ${name}: recorded none, here ${found[name]}`)] : lines;
}

function isHeader([place]: readonly string[]): boolean {
  return place === 'headers';
}

function isObject(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

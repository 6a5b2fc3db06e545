/** Formats as texts and the paths of variables in turn, beginning and ending with a text. */
const known = new Map<string, readonly (string | readonly string[])[]>();

/** Fills in the format of an access log; what is not known is a hyphen, as in the logs of the service. */
export function accessLogLine(format: string, context: object): string {
  let parts = known.get(format);
  if (!parts) {
    parts = format.split(/\$context\.([\w.-]*\w)/).map((part, index) => (index % 2 === 0 ? part : part.split('.')));
    known.set(format, parts);
  }
  return parts.map((part) => (typeof part === 'string' ? part : textAt(part, context))).join('');
}

function textAt(path: readonly string[], context: object): string {
  let value: unknown = context;
  for (const name of path) {
    const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    value = isObject ? (value as { readonly [name: string]: unknown })[name] : undefined;
  }
  return value === undefined || value === null || value === '' ? '-' : String(value);
}

/** The parameters of a query, decoded once, in their order: a parameter without a value has an empty one. */
export class Query {
  static parse(query: string): Query {
    const parameters = query
      .split('&')
      .filter((part) => part !== '')
      .map((part) => {
        const equals = part.indexOf('=');
        return equals < 0
          ? ([decode(part), ''] as const)
          : ([decode(part.slice(0, equals)), decode(part.slice(equals + 1))] as const);
      });
    return new Query(parameters);
  }

  constructor(private readonly parameters: readonly (readonly [name: string, value: string])[]) {}

  /** The last value of each name. */
  single(): Map<string, string> {
    return new Map(this.parameters);
  }

  multi(): Map<string, string[]> {
    const values = new Map<string, string[]>();
    for (const [name, value] of this.parameters) values.set(name, [...(values.get(name) ?? []), value]);
    return values;
  }
}

/** Writes parameters as a query, without its question mark. */
export function formatQuery(parameters: ReadonlyMap<string, readonly string[]>): string {
  return [...parameters]
    .flatMap(([name, values]) => values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`))
    .join('&');
}

/** Adds a query to an address that may have one. */
export function withQuery(url: string, query: string): string {
  if (query === '') return url;
  return `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

/** What is wrongly encoded stays as it is. */
function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

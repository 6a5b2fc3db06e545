import { IResolvable, IResolveContext, Token } from 'aws-cdk-lib';

/**
 * The document of an API in its template. Thousands of routes share few texts, so each is resolved once, and written as short as
 * CloudFormation can write it: one `Fn::Sub` in place of an `Fn::Join` of many parts.
 */
export class ApiBody implements IResolvable {
  readonly creationStack: string[] = [];
  private written?: object;

  /** @param write writes the document, with tokens in it */
  constructor(private readonly write: () => object) {}

  /** With tokens in it; the same object until it changes. */
  get document(): object {
    this.written ??= this.write();
    return this.written;
  }

  /** Every synthesis begins by preparing, when only the tokens count, and reads the same document several times afterwards. */
  resolve(context: IResolveContext): unknown {
    if (context.preparing) this.written = undefined;
    const resolved = new Resolution(context).of(this.document);
    return context.preparing ? undefined : resolved;
  }

  /** A route that joins makes another document. */
  changed(): void {
    this.written = undefined;
  }

  toString(): string {
    return 'ApiBody';
  }
}

class Resolution {
  private readonly texts = new Map<string, unknown>();
  private readonly tokens = new Map<string, boolean>();

  constructor(private readonly context: IResolveContext) {}

  of(value: unknown): unknown {
    if (typeof value === 'string') return this.textOf(value);
    if (Array.isArray(value) && !Token.isUnresolved(value)) return this.listOf(value);
    const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    return isPlain ? this.mapOf(value) : shortened(this.context.resolve(value));
  }

  private textOf(text: string): unknown {
    if (!this.isToken(text)) return text;
    if (!this.texts.has(text)) this.texts.set(text, shortened(this.context.resolve(text)));
    return this.texts.get(text);
  }

  private listOf(list: readonly unknown[]): unknown[] {
    return list.map((item) => this.of(item)).filter((item) => item !== undefined);
  }

  private mapOf(map: object): unknown {
    const names = Object.keys(map);
    if (names.some((name) => this.isToken(name))) return shortened(this.context.resolve(map));
    const resolved: { [name: string]: unknown } = {};
    for (const name of names) {
      const value = this.of((map as { readonly [name: string]: unknown })[name]);
      if (value !== undefined) resolved[name] = value;
    }
    return resolved;
  }

  private isToken(text: string): boolean {
    const known = this.tokens.get(text) ?? Token.isUnresolved(text);
    this.tokens.set(text, known);
    return known;
  }
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  const join = (value as { 'Fn::Join'?: unknown })['Fn::Join'];
  if (Array.isArray(join) && join[0] === '' && Array.isArray(join[1])) {
    const parts = join[1].map(substitution);
    if (parts.every((part) => part !== undefined)) return { 'Fn::Sub': parts.join('') };
  }
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, shortened(child)]));
}

/** A part of a text as `Fn::Sub` writes it; `undefined` for what it has no words for. */
function substitution(part: unknown): string | undefined {
  if (typeof part === 'string') return part.replaceAll('${', '${!');
  const { Ref, 'Fn::GetAtt': attribute } = part as { Ref?: unknown; 'Fn::GetAtt'?: unknown };
  if (typeof Ref === 'string') return `\${${Ref}}`;
  return Array.isArray(attribute) && attribute.every((step) => typeof step === 'string')
    ? `\${${attribute.join('.')}}`
    : undefined;
}

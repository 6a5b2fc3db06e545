import type { Document, isAlias as IsAlias, isMap as IsMap, isSeq as IsSeq, LineCounter, Node } from 'yaml';
import { definitionSize } from '../rules/open-api/definition-size';
import { readableSpecification } from '../rules/open-api/readable-specification';
import { pointerTo, stepsOf } from '../template-model/open-api/json-pointer';
import { checkExtent, DEPTH, NamedDocument } from './specification-extent';
import { aliasOf, copiesOf, FoundAlias } from './yaml-aliases';

/** Aliases of YAML stand for copies; more of them than this are an attack or a mistake. */
const ALIASES = 1000;

/** YAML is read with a library that only specifications and templates need. */
const yaml = (): typeof import('yaml') => require('yaml');

/** A text of YAML or JSON as plain data that is neither too large nor too deep, and the line on which each part of it stands. */
export class SpecificationText implements NamedDocument {
  readonly value: unknown;
  private document?: Document;
  private lines?: LineCounter;

  constructor(
    readonly name: string,
    private readonly text: string,
  ) {
    definitionSize.enforce({ what: name, bytes: Buffer.byteLength(text) });
    this.value = this.parse();
    checkExtent(this, this.value);
  }

  /** The line of what a pointer leads to, or of what is nearest above it. */
  lineOf(pointer: string): number | undefined {
    const { isAlias, isMap, isSeq } = yaml() as { isAlias: typeof IsAlias; isMap: typeof IsMap; isSeq: typeof IsSeq };
    const document = this.parsed();
    let node = document.contents as Node | null | undefined;
    let offset = node?.range?.[0];
    for (const step of stepsOf(pointer)) {
      if (isAlias(node)) node = node.resolve(document);
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => String((key as { value?: unknown })?.value) === step);
        offset = (pair?.key as Node | undefined)?.range?.[0] ?? offset;
        node = pair?.value as Node | undefined;
      } else {
        node = isSeq(node) ? (node.items[Number(step)] as Node | undefined) : undefined;
        offset = node?.range?.[0] ?? offset;
      }
    }
    return offset === undefined ? undefined : this.lines!.linePos(offset).line;
  }

  /** `pets.yaml:12 #/paths`; without a pointer, the place of its first alias. */
  placeOf(pointer?: string): string {
    if (pointer === undefined) return this.placeOfAlias(aliasOf(this.parsed(), () => true));
    const line = this.lineOf(pointer);
    return `${this.name}${line === undefined ? '' : `:${line}`} #${pointer}`;
  }

  private placeOfAlias(alias: FoundAlias | undefined): string {
    return alias
      ? `${this.name}:${this.lines!.linePos(alias.offset).line} #${pointerTo('', ...alias.steps)}`
      : this.name;
  }

  private parse(): unknown {
    try {
      return JSON.parse(this.text);
    } catch {
      return this.parseYaml();
    }
  }

  private parseYaml(): unknown {
    try {
      const document = this.parsed();
      const [error] = document.errors;
      if (!error) return this.dataOf(document);
      // The parser takes the end of the stack for an error of the text.
      if (error.message.includes('call stack')) throw new RangeError(error.message);
      this.refuse(
        `${this.name}:${this.lines!.linePos(error.pos[0]).line}`,
        `is neither YAML nor JSON: ${error.message}`,
      );
    } catch (error) {
      if (error instanceof RangeError) this.refuse(`${this.name}:${this.deepLine}`, 'is nested too deeply');
      throw error;
    }
  }

  private dataOf(document: Document): unknown {
    const lost = aliasOf(document, (alias) => alias.resolve(document) === undefined);
    if (lost) this.refuse(this.placeOfAlias(lost), 'is an alias of nothing that stands above it');
    try {
      return document.toJS({ maxAliasCount: ALIASES });
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      const known = new Map();
      const large = aliasOf(document, (alias) => copiesOf(alias, document, known) > ALIASES);
      const place = this.placeOfAlias(large ?? aliasOf(document, () => true));
      this.refuse(place, `stands for copies within copies; a specification has at most ${ALIASES} copies by aliases`);
    }
  }

  /** The line on which brackets get too deep, of a text that is too deep to be read. */
  private get deepLine(): number {
    let depth = 0;
    let line = 1;
    for (const sign of this.text) {
      if (sign === '\n') line++;
      else if (sign === '[' || sign === '{') depth++;
      else if (sign === ']' || sign === '}') depth--;
      if (depth > DEPTH) break;
    }
    return line;
  }

  /** Line numbers cost more than the data, so JSON is read for them only when one is asked for. */
  private parsed(): Document {
    const { LineCounter, parseDocument } = yaml();
    this.lines ??= new LineCounter();
    const options = { lineCounter: this.lines, logLevel: 'silent', merge: true, prettyErrors: false } as const;
    this.document ??= parseDocument(this.text, options);
    return this.document;
  }

  private refuse(place: string, problem: string): never {
    readableSpecification.enforce({ place, problem });
    throw new Error(problem);
  }
}

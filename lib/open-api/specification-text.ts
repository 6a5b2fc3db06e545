import type { Document, isAlias as IsAlias, isMap as IsMap, isSeq as IsSeq, LineCounter, Node } from 'yaml';
import { definitionSize } from '../rules/open-api/definition-size';
import { readableSpecification } from '../rules/open-api/readable-specification';
import { stepsOf } from '../template-model/open-api/json-pointer';

/** Aliases of YAML stand for copies; more of them than this are an attack or a mistake. */
const ALIASES = 1000;

const DEPTH = 200;

/** YAML is read with a library that only specifications and templates need. */
const yaml = (): typeof import('yaml') => require('yaml');

/** A text of YAML or JSON as plain data that is neither too large nor too deep, and the line on which each part of it stands. */
export class SpecificationText {
  readonly value: unknown;
  private document?: Document;
  private lines?: LineCounter;

  constructor(
    readonly name: string,
    private readonly text: string,
  ) {
    definitionSize.enforce({ what: name, bytes: Buffer.byteLength(text) });
    this.value = this.parse();
    checkExtent(name, this.value);
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
      if (!error) return document.toJS({ maxAliasCount: ALIASES });
      this.refuse(`is neither YAML nor JSON: ${error.message}`, this.lines!.linePos(error.pos[0]).line);
    } catch (error) {
      if (error instanceof RangeError) this.refuse('is nested too deeply');
      if (error instanceof ReferenceError) this.refuse(`has more than ${ALIASES} copies by aliases, or an unknown one`);
      throw error;
    }
  }

  /** Line numbers cost more than the data, so JSON is read for them only when one is asked for. */
  private parsed(): Document {
    const { LineCounter, parseDocument } = yaml();
    this.lines ??= new LineCounter();
    const options = { lineCounter: this.lines, logLevel: 'silent', merge: true, prettyErrors: false } as const;
    this.document ??= parseDocument(this.text, options);
    return this.document;
  }

  private refuse(problem: string, line?: number): never {
    readableSpecification.enforce({ place: line === undefined ? this.name : `${this.name}:${line}`, problem });
    throw new Error(problem);
  }
}

/** Refuses data that is large once its copies are counted, or so deep that reading it would overflow the stack. */
export function checkExtent(name: string, value: unknown): void {
  const maximum = definitionSize.definition.bounds!.maximumBytes as number;
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  let bytes = 0;
  while (waiting.length > 0 && bytes <= maximum) {
    const { value, depth } = waiting.pop()!;
    if (depth > DEPTH) {
      readableSpecification.enforce({ place: name, problem: `is nested more than ${DEPTH} levels deep` });
    }
    if (typeof value !== 'object' || value === null) {
      bytes += String(value).length;
      continue;
    }
    for (const [key, child] of Object.entries(value)) {
      bytes += key.length;
      waiting.push({ value: child, depth: depth + 1 });
    }
  }
  if (bytes > maximum) definitionSize.enforce({ what: `${name} with all copies`, bytes });
}

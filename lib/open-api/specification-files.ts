import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { resolvedReference } from '../rules/open-api/resolved-reference';
import { pointerTo, stepsOf, stepsOfReference } from '../template-model/open-api/json-pointer';
import { checkExtent } from './specification-extent';
import { SpecificationText } from './specification-text';

/** Where the files that a specification refers to stand in the joined document. */
export const FILES = 'x-gatehouse-files';

type Json = { [name: string]: unknown };

/**
 * The files of a specification: the document itself, and those in its folder or below that references name. They are joined to
 * one document, in which every reference is a local one.
 */
export class SpecificationFiles {
  private readonly joinedFiles = new Map<string, { readonly text: SpecificationText; document: unknown }>();

  constructor(
    private readonly main?: SpecificationText,
    private readonly folder?: string,
  ) {}

  /** The document with the files that it refers to; a reference that leads nowhere is refused. */
  joined(document: unknown): Json {
    const root = this.localized(document, '', undefined) as Json;
    if (this.joinedFiles.size > 0) {
      root[FILES] = Object.fromEntries([...this.joinedFiles].map(([name, file]) => [name, file.document]));
      checkExtent({ name: this.main!.name, placeOf: (pointer) => this.placeOf(pointer ?? '') }, root);
    }
    this.checkReferences(root, root, '');
    return root;
  }

  placeOf(pointer: string): string {
    const { text, within } = this.origin(pointer);
    const line = text?.lineOf(within);
    const file = text ? `${text.name}${line === undefined ? '' : `:${line}`} ` : '';
    return `${file}#${within}`;
  }

  private origin(pointer: string): { readonly text?: SpecificationText; readonly within: string } {
    const [first, name, ...steps] = stepsOf(pointer);
    const file = first === FILES ? this.joinedFiles.get(name) : undefined;
    return file ? { text: file.text, within: pointerTo('', ...steps) } : { text: this.main, within: pointer };
  }

  /** A copy in which references to files are references into the joined document. */
  private localized(value: unknown, pointer: string, file: string | undefined): unknown {
    if (Array.isArray(value)) return value.map((item, index) => this.localized(item, pointerTo(pointer, index), file));
    if (typeof value !== 'object' || value === null) return value;
    const copy: Json = {};
    for (const [name, child] of Object.entries(value)) {
      const at = pointerTo(pointer, name);
      copy[name] =
        name === '$ref' && typeof child === 'string'
          ? this.localReference(child, at, file)
          : this.localized(child, at, file);
    }
    return copy;
  }

  private localReference(reference: string, pointer: string, file: string | undefined): string {
    const [address, fragment = ''] = reference.split('#', 2);
    const refuse = (problem: string) => this.refuse(pointerTo('', ...(file ? [FILES, file] : [])) + pointer, problem);
    if (address === '') return file === undefined ? reference : `#${pointerTo('', FILES, file)}${fragment}`;
    if (/^[a-z][a-z\d+.-]+:/i.test(address)) refuse(`refers to '${reference}', which would be fetched from elsewhere`);
    if (this.folder === undefined) refuse(`refers to the file '${reference}', and an object has no folder`);
    const path = resolve(this.folder!, dirname(file ?? ''), decodeURIComponent(address));
    const name = relative(resolve(this.folder!), path);
    if (name.startsWith('..') || isAbsolute(name)) refuse(`refers to '${reference}', outside of the folder`);
    if (!existsSync(path)) refuse(`refers to '${reference}', which is not there`);
    this.join(name, path);
    return `#${pointerTo('', FILES, name)}${fragment}`;
  }

  private join(name: string, path: string): void {
    if (this.joinedFiles.has(name)) return;
    const text = new SpecificationText(name, readFileSync(path, 'utf8'));
    const file = { text, document: undefined as unknown };
    this.joinedFiles.set(name, file);
    file.document = this.localized(text.value, '', name);
  }

  private checkReferences(value: unknown, root: Json, pointer: string): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, child] of Object.entries(value)) {
      const at = pointerTo(pointer, name);
      if (name === '$ref' && typeof child === 'string') this.checkReference(child, root, at);
      else this.checkReferences(child, root, at);
    }
  }

  /** Follows a reference to what is no reference. */
  private checkReference(reference: string, root: Json, pointer: string): void {
    const seen = new Set<string>();
    for (let next: unknown = reference; typeof next === 'string'; ) {
      if (seen.has(next)) this.refuse(pointer, `refers to '${reference}', which leads back to itself`);
      seen.add(next);
      const target = stepsOfReference(next).reduce<unknown>(
        (part, step) =>
          part !== null && typeof part === 'object' && Object.hasOwn(part, step) ? (part as Json)[step] : undefined,
        root,
      );
      if (target === undefined) this.refuse(pointer, `refers to '${reference}', which is not there`);
      next = (target as Json | null)?.$ref;
    }
  }

  private refuse(pointer: string, problem: string): void {
    resolvedReference.enforce({ place: this.placeOf(pointer), problem });
  }
}

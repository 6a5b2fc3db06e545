import { pointerTo, stepsOfReference } from '../template-model/open-api/json-pointer';

/** What a part needs to know of the document that it stands in. */
interface Whole {
  readonly root: SpecificationPart;
  placeOf(pointer: string): string;
}

/** A part of a specification and where it stands. What is not of the kind that is asked for is not there. */
export class SpecificationPart {
  constructor(
    private readonly whole: Whole,
    readonly pointer: string,
    readonly value: unknown,
  ) {}

  /** Where the part stands, for people. */
  get place(): string {
    return this.whole.placeOf(this.pointer);
  }

  get isThere(): boolean {
    return this.value !== undefined;
  }

  get text(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  get isTrue(): boolean {
    return this.value === true;
  }

  get object(): { readonly [name: string]: unknown } {
    const { value } = this;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as object as never) : {};
  }

  /** Where a reference leads, or the part itself. */
  get followed(): SpecificationPart {
    const reference = this.object.$ref;
    if (typeof reference !== 'string') return this;
    return stepsOfReference(reference).reduce((part, step) => part.own(step), this.whole.root).followed;
  }

  /** A part of this part; a reference is followed. */
  get(name: string): SpecificationPart {
    return this.own(name).followed;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.object, name) && this.object[name] !== undefined;
  }

  /** A part of this part as it is written. */
  own(name: string | number): SpecificationPart {
    const { value } = this;
    const isParent = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return new SpecificationPart(
      this.whole,
      pointerTo(this.pointer, name),
      isParent ? value[name as keyof typeof value] : undefined,
    );
  }

  /** The parts by name, without extensions; references are followed. */
  get entries(): [name: string, part: SpecificationPart][] {
    return Object.keys(this.object)
      .filter((name) => !name.startsWith('x-'))
      .map((name) => [name, this.get(name)]);
  }

  /** The elements of a list; references are followed. */
  get items(): SpecificationPart[] {
    return Array.isArray(this.value) ? this.value.map((_, index) => this.own(index).followed) : [];
  }

  get texts(): string[] {
    return this.items.flatMap(({ text }) => text ?? []);
  }
}

import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readableSpecification } from '../rules/open-api/readable-specification';
import { checkExtent } from './specification-extent';
import { SpecificationFiles } from './specification-files';
import { SpecificationPart } from './specification-part';
import { SpecificationText } from './specification-text';
import { OpenApiVersion, schemaProblemOf, versionOf } from './specification-validation';

/** What messages call a specification that is no file. */
const OBJECT = 'the specification';

/** A valid specification, all of whose references lead to something. */
export class Specification {
  static fromFile(path: string): Specification {
    const text = new SpecificationText(basename(path), readFileSync(path, 'utf8'));
    return new Specification(text.value, new SpecificationFiles(text, dirname(path)));
  }

  static fromObject(document: unknown): Specification {
    checkExtent({ name: OBJECT, placeOf: (pointer) => (pointer ? `${OBJECT} #${pointer}` : OBJECT) }, document);
    return new Specification(document, new SpecificationFiles());
  }

  readonly version: OpenApiVersion;
  readonly root: SpecificationPart;

  private constructor(
    document: unknown,
    private readonly files: SpecificationFiles,
  ) {
    const version = versionOf(document);
    if (version === undefined) this.refuse('', 'is no OpenAPI document: it has no version that is known');
    this.version = version!;
    const wrong = schemaProblemOf(document, this.version);
    if (wrong) this.refuse(wrong.pointer, wrong.problem);
    this.root = new SpecificationPart(this, '', files.joined(document));
  }

  /** A place for people: `pets.yaml:12 #/paths/~1pets/get`. */
  placeOf(pointer: string): string {
    return this.files.placeOf(pointer);
  }

  private refuse(pointer: string, problem: string): void {
    readableSpecification.enforce({ place: this.placeOf(pointer), problem });
  }
}

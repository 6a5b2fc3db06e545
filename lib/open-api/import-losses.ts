import { importedPart } from '../rules/open-api/imported-part';
import { ApiKind } from '../template-model/api-kind';
import { fateOf, IMPORT_TABLE, ImportedPartId } from './import-table';
import { SpecificationPart } from './specification-part';

const LOST = ['dropped', 'not checked'];

/** What of a specification the API does not take over, with every place. */
export class ImportLosses {
  private readonly found = new Map<ImportedPartId, Map<string, SpecificationPart>>();

  constructor(private readonly kind: ApiKind) {}

  /** Notes that a part is there; it is a loss where the kind of API does not take it over. */
  note(id: ImportedPartId, part: SpecificationPart): void {
    const places = this.found.get(id) ?? new Map<string, SpecificationPart>();
    this.found.set(id, places.set(part.pointer, part));
  }

  /** One message for each kind of loss, with the first places. */
  get messages(): { readonly id: ImportedPartId; readonly text: string }[] {
    return this.lost().map(({ id, parts }) => {
      const places = parts.map((part, index) => (index < 3 ? part.place : part.pointer));
      const { name } = IMPORT_TABLE[id];
      return { id, text: importedPart.messageFor({ part: name, places, fate: `it is ${fateOf(id, this.kind)}` })! };
    });
  }

  /** Every loss by itself. */
  get all(): { readonly part: string; readonly fate: string; readonly place: string }[] {
    return this.lost().flatMap(({ id, parts }) =>
      parts.map(({ place }) => ({ part: IMPORT_TABLE[id].name, fate: fateOf(id, this.kind), place })),
    );
  }

  private lost(): { readonly id: ImportedPartId; readonly parts: SpecificationPart[] }[] {
    return (Object.keys(IMPORT_TABLE) as ImportedPartId[])
      .filter((id) => LOST.includes(fateOf(id, this.kind)) && this.found.has(id))
      .map((id) => ({ id, parts: [...this.found.get(id)!.values()] }));
  }
}

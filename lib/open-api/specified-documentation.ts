import { documentExtension } from './described-settings';
import { SpecificationPart } from './specification-part';

/** What people read about one part of an API, and which part that is. */
export interface DocumentationPart {
  readonly location: { readonly type: string; readonly [name: string]: string };
  readonly properties: object;
}

/** How a location is written, from the whole to the detail. */
const STEPS = ['type', 'path', 'method', 'name', 'statusCode'];

/** The documentation parts that a specification has of its own. */
export function specifiedDocumentation(root: SpecificationPart): DocumentationPart[] {
  const parts = documentExtension(root, 'documentation').get('documentationParts').items;
  return parts.flatMap((part) => {
    const location = part.get('location');
    const steps = STEPS.flatMap((step) => {
      const { text } = location.get(step);
      return text === undefined ? [] : [[step, text]];
    });
    const properties = part.get('properties').object;
    return location.get('type').text === undefined ? [] : [{ location: Object.fromEntries(steps), properties }];
  });
}

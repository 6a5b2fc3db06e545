import { Properties } from '../properties';
import { stepsOfReference } from './json-pointer';

/** The name that a method for every verb has in a document. */
export const ANY_METHOD = 'x-amazon-apigateway-any-method';

/** What of a path item is an operation. */
export const VERBS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', ANY_METHOD];

/** A part of a document and where it stands. */
export interface Part {
  readonly location: string;
  readonly properties: Properties;
}

/** An operation with what its path item says for all operations. */
export interface Operation extends Part {
  readonly path: string;
  readonly verb: string;
  readonly pathItem: Properties;
}

/** An OpenAPI document of version 2 or 3. */
export class Document {
  /** Security schemes by name. */
  readonly securitySchemes: Part;

  constructor(readonly root: Properties) {
    this.securitySchemes = this.section('components.securitySchemes', 'securityDefinitions');
  }

  /** True when operations may exist that are not written out. */
  get hidesOperations(): boolean {
    const paths = this.root.map('paths');
    const pathItems = paths.names().map((path) => paths.map(path));
    const isUnknown = this.root.isUnresolved('paths') || paths.names().some((path) => paths.isUnresolved(path));
    return (
      isUnknown ||
      [this.root, paths, ...pathItems].some((part) => part.names().some((name) => name.startsWith('Fn::'))) ||
      pathItems.some((pathItem) => VERBS.some((verb) => pathItem.isUnresolved(verb)))
    );
  }

  /** Schemas by name. */
  get schemas(): Part {
    return this.section('components.schemas', 'definitions');
  }

  *operations(): Iterable<Operation> {
    const paths = this.root.map('paths');
    for (const path of paths.names()) {
      const pathItem = paths.map(path);
      for (const verb of VERBS.filter((name) => pathItem.has(name) && !pathItem.isUnresolved(name))) {
        const location = `Body.paths.${path}.${verb}`;
        yield {
          path,
          verb: verb === ANY_METHOD ? 'ANY' : verb.toUpperCase(),
          pathItem,
          location,
          properties: pathItem.map(verb),
        };
      }
    }
  }

  /** The object that a local `$ref` points at, or the object itself. */
  follow(value: Properties): Properties {
    const reference = value.string('$ref');
    if (!reference?.startsWith('#/')) return value;
    return stepsOfReference(reference).reduce((part, step) => part.map(step), this.root);
  }

  private section(version3: string, version2: string): Part {
    const isVersion2 = this.root.has(version2);
    const [outer, inner] = version3.split('.');
    const properties = isVersion2 ? this.root.map(version2) : this.root.map(outer).map(inner);
    return { location: `Body.${isVersion2 ? version2 : version3}`, properties };
  }
}

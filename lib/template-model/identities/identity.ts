import { Element } from '../elements';

/** A resource of a template by what it is there, which stays when the template is written anew. */
export interface Identity {
  /**
   * Its natural key, which nothing else in the template has: `api`, `GET /pets`, `stage prod`, `key acme in plan gold`; of one API
   * among several `api shop: GET /pets`. Things that nobody can tell apart have their logical ids in it: `stage prod (StageB)`.
   */
  readonly key: string;
  /** The other keys that it could go by: with its name, without it, without the logical id. */
  readonly otherKeys: readonly string[];
  /** True where only its logical id tells it from another thing of the template. */
  readonly isAmbiguous: boolean;
  readonly logicalId: string;
  readonly type: string;
  /** The name that the service knows it by, where CloudFormation makes the thing anew when the name changes, and it need have none. */
  readonly physicalName?: string;
  readonly element: Element;
}

/** What the resources of a template are, by natural key. */
export type IdentitiesByKey = ReadonlyMap<string, Identity>;

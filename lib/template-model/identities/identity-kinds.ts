import { namesOfDomainParts } from './domain-parts';
import { NameOf } from './identity-names';
import { namesOfApiParts } from './parts-of-apis';
import { namesOfPlanParts } from './plan-parts';
import { namesOfSurroundings } from './surroundings';

/** Every type of resource that has a natural key. A deployment has none: it is a moment of its API. */
export const identityKinds: { readonly [type: string]: NameOf } = {
  ...namesOfApiParts,
  ...namesOfPlanParts,
  ...namesOfDomainParts,
  ...namesOfSurroundings,
};

import type { ServedApi } from './served-api';

/** The API that a test means. */
export interface MeantApi {
  readonly stage: string;
  /** Its name, id or slug. */
  readonly name?: string;
  readonly kind?: string;
}

/** The API that is named, or the only one; of several, the only one with the stage. */
export function namedApi(apis: readonly ServedApi[], { kind, name, stage }: MeantApi): ServedApi {
  const ofKind = apis.filter((api) => kind === undefined || api.kind === kind);
  const named = ofKind.filter((api) => name === undefined || [api.name, api.id, api.slug].includes(name));
  const withStage = named.filter(({ stages }) => stages.some((candidate) => candidate.name === stage));
  const meant = named.length > 1 && withStage.length > 0 ? withStage : named;
  if (meant.length === 1) return meant[0];
  const names = ofKind.map((api) => `'${api.name}'`).join(', ');
  throw new Error(`${meant.length} APIs are meant; there are ${names || 'none'}. Name one with 'api'.`);
}

/** What is served of releases although the templates do not tell it: they show an API as it is now. */
export function assumptionsOf(apis: readonly ServedApi[]): string[] {
  return apis.flatMap(({ stages }) =>
    stages.flatMap(({ assumedReleases, name }) =>
      assumedReleases.map((release) => `release ${release} on stage ${name} is taken to be what the API is now`),
    ),
  );
}

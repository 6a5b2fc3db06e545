import { LoadedStack } from '../assembly/load-stacks';
import { serveRestApi } from './serve-rest-api';
import { ServedApi } from './served-api';

/** Makes the APIs of stacks ready. APIs with the same name get slugs that tell them apart. */
export function serveApis(stacks: readonly LoadedStack[], snapshots: ReadonlyMap<string, LoadedStack>): ServedApi[] {
  const taken = new Map<string, number>();
  return stacks.flatMap((stack) =>
    stack.model.restApis
      .filter(({ condition }) => stack.values.isMade(condition))
      .map((api) => serveRestApi(api, stack, snapshots))
      .map((api) => {
        const count = (taken.get(api.slug) ?? 0) + 1;
        taken.set(api.slug, count);
        return count === 1 ? api : { ...api, slug: `${api.slug}-${count}` };
      }),
  );
}

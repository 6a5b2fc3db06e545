import { ApiElement } from '../../template-model/elements';
import { LoadedStack } from '../assembly/load-stacks';
import { serveHttpApi } from './serve-http-api';
import { serveRestApi } from './serve-rest-api';
import { serveWebSocketApi } from './serve-web-socket-api';
import { ServedApi } from './served-api';

/** Makes the APIs of stacks ready. APIs with the same name get slugs that tell them apart. */
export function serveApis(stacks: readonly LoadedStack[], snapshots: ReadonlyMap<string, LoadedStack>): ServedApi[] {
  const taken = new Map<string, number>();
  return stacks.flatMap((stack) => {
    const isMade = ({ condition }: ApiElement) => stack.values.isMade(condition);
    const served = [
      ...stack.model.restApis.filter(isMade).map((api) => serveRestApi(api, stack, snapshots)),
      ...stack.model.httpApis.filter(isMade).map((api) => serveHttpApi(api, stack, snapshots)),
      ...stack.model.webSocketApis.filter(isMade).map((api) => serveWebSocketApi(api, stack, snapshots)),
    ];
    return served.map((api) => {
      const count = (taken.get(api.slug) ?? 0) + 1;
      taken.set(api.slug, count);
      return count === 1 ? api : { ...api, slug: `${api.slug}-${count}` };
    });
  });
}

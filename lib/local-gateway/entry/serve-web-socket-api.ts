import { ApiElement } from '../../template-model/elements';
import { LoadedStack } from '../assembly/load-stacks';
import { explainWebSocketEvent } from '../explain/explain-web-socket-event';
import { extendedRequestId } from '../pipeline/extended-request-id';
import { Trace } from '../pipeline/trace';
import { acceptConnection } from '../web-socket/accept-connection';
import { answerCallback } from '../web-socket/answer-callback';
import { readWebSocketApi, readWebSocketStages } from '../web-socket/read-web-socket-api';
import { WebSocketApi, WebSocketRoute, WebSocketStage } from '../web-socket/web-socket-api';
import { apiIdentity } from './api-identity';
import { integrationLabel, serviceOf } from './integration-label';
import { ServedApi, ServedStage } from './served-api';
import { ServedRoute } from './served-route';
import { Snapshots } from './snapshots';

/** Makes a WebSocket API ready. */
export function serveWebSocketApi(
  element: ApiElement,
  { model, values }: LoadedStack,
  given: ReadonlyMap<string, LoadedStack>,
): ServedApi {
  const api = readWebSocketApi(element, model, values);
  const snapshots = new Snapshots(element, api, given, (then, stack) =>
    readWebSocketApi(then, stack.model, stack.values),
  );
  return {
    ...apiIdentity(element, api, values),
    kind: 'WebSocket',
    routes: [...api.routes.values()].map(routeOf),
    models: api.models,
    stages: readWebSocketStages(element, snapshots.at, values).map((stage) => serve(stage, snapshots)),
  };
}

function routeOf({ apiKeyRequired, authorizationType, integration, key }: WebSocketRoute): ServedRoute {
  return {
    path: key,
    integration: integration ? integrationLabel(integration.type, integration.uri) : 'nothing',
    service: integration && serviceOf(integration.uri),
    authorization: authorizationType,
    needsApiKey: apiKeyRequired,
  };
}

function serve(stage: WebSocketStage, snapshots: Snapshots<WebSocketApi>): ServedStage {
  return {
    name: stage.name,
    assumedReleases: snapshots.assumedOf([stage]),
    async answer(entry, runtime) {
      const trace = new Trace(extendedRequestId());
      return { response: await answerCallback(stage, entry, runtime, trace), trace };
    },
    explain: (entry, runtime) => explainWebSocketEvent(stage, entry, runtime),
    connect: (entry, runtime, socket) => acceptConnection(stage, entry, runtime, socket),
    adopt: (open, runtime) => open.moveTo(stage, runtime),
  };
}

import { ApiElement } from '../../template-model/elements';
import { LoadedStack } from '../assembly/load-stacks';
import { explainWebSocketEvent } from '../explain/explain-web-socket-event';
import { extendedRequestId } from '../pipeline/extended-request-id';
import { Trace } from '../pipeline/trace';
import { acceptConnection } from '../web-socket/accept-connection';
import { answerCallback } from '../web-socket/answer-callback';
import { readWebSocketApi, readWebSocketStages } from '../web-socket/read-web-socket-api';
import { WebSocketRoute, WebSocketStage } from '../web-socket/web-socket-api';
import { integrationLabel } from './integration-label';
import { ServedApi, ServedStage, slugOf } from './served-api';
import { ServedRoute } from './served-route';

/** Makes a WebSocket API ready. */
export function serveWebSocketApi(element: ApiElement, { model, values }: LoadedStack): ServedApi {
  const api = readWebSocketApi(element, model, values);
  return {
    id: api.id,
    name: api.name,
    slug: slugOf(api.name),
    kind: 'WebSocket',
    region: api.region,
    logicalId: element.logicalId,
    routes: [...api.routes.values()].map(routeOf),
    models: api.models,
    isExecuteApiDisabled: values.boolean(element.properties, 'DisableExecuteApiEndpoint') ?? false,
    stages: readWebSocketStages(element, api, values).map(serve),
  };
}

function routeOf({ apiKeyRequired, authorizationType, integration, key }: WebSocketRoute): ServedRoute {
  return {
    path: key,
    integration: integration ? integrationLabel(integration.type, integration.uri) : 'nothing',
    authorization: authorizationType,
    needsApiKey: apiKeyRequired,
  };
}

function serve(stage: WebSocketStage): ServedStage {
  return {
    name: stage.name,
    assumedReleases: stage.release === undefined ? [] : [stage.release],
    async answer({ request, target }, runtime) {
      const trace = new Trace(extendedRequestId());
      return { response: await answerCallback(stage, request, target, runtime, trace), trace };
    },
    explain: (entry, runtime) => explainWebSocketEvent(stage, entry, runtime),
    connect: (entry, runtime, socket) => acceptConnection(stage, entry, runtime, socket),
    adopt: (open, runtime) => open.moveTo(stage, runtime),
  };
}

import { ApiElement } from '../../template-model/elements';
import { LoadedStack } from '../assembly/load-stacks';
import { HttpStage } from '../http/http-api';
import { HttpExchange } from '../http/http-exchange';
import { runHttpPipeline } from '../http/http-pipeline';
import { readHttpApi, readHttpStages } from '../http/read-http-api';
import { ServedApi, ServedStage, slugOf } from './served-api';

/** Makes an HTTP API ready. */
export function serveHttpApi(element: ApiElement, { values }: LoadedStack): ServedApi {
  const api = readHttpApi(element, values);
  return {
    id: api.id,
    name: api.name,
    slug: slugOf(api.name),
    kind: 'HTTP',
    logicalId: element.logicalId,
    routeCount: element.routes.length,
    isExecuteApiDisabled: values.boolean(element.properties, 'DisableExecuteApiEndpoint') ?? false,
    stages: readHttpStages(element, api, values).map(serve),
  };
}

function serve(stage: HttpStage): ServedStage {
  return {
    name: stage.name,
    async answer(entry, runtime) {
      const exchange = new HttpExchange(stage, entry, runtime);
      return { response: await runHttpPipeline(exchange), trace: exchange.trace };
    },
  };
}

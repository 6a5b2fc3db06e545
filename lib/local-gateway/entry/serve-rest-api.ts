import { ApiElement } from '../../template-model/elements';
import { LoadedStack } from '../assembly/load-stacks';
import { idOf, readRestApi } from '../rest/read-rest-api';
import { readRestStages } from '../rest/read-rest-stages';
import { RestApi, RestStage } from '../rest/rest-api';
import { RestExchange } from '../rest/rest-exchange';
import { runRestPipeline } from '../rest/rest-pipeline';
import { ServedApi, ServedStage, slugOf } from './served-api';

/** Makes a REST API ready; deployments may hold what another template says of it. */
export function serveRestApi(
  api: ApiElement,
  { values }: LoadedStack,
  snapshots: ReadonlyMap<string, LoadedStack>,
): ServedApi {
  const current = readRestApi(api, values);
  const known = new Map<string, RestApi>();
  const snapshotOf = (deployment: string | undefined): RestApi => {
    const loaded = deployment === undefined ? undefined : snapshots.get(deployment);
    const then = loaded?.model.apis.find(({ logicalId }) => logicalId === api.logicalId);
    if (!loaded || !then || deployment === undefined) return current;
    const snapshot = known.get(deployment) ?? readRestApi(then, loaded.values);
    known.set(deployment, snapshot);
    return snapshot;
  };
  return {
    id: idOf(api, values),
    name: current.name,
    slug: slugOf(current.name),
    kind: 'REST',
    logicalId: api.logicalId,
    routeCount: api.routes.length,
    isExecuteApiDisabled: values.boolean(api.properties, 'DisableExecuteApiEndpoint') ?? false,
    stages: readRestStages(api, snapshotOf, values).map(serve),
  };
}

function serve(stage: RestStage): ServedStage {
  return {
    name: stage.name,
    async answer(entry, runtime) {
      const exchange = new RestExchange(stage, entry, runtime);
      return { response: await runRestPipeline(exchange), trace: exchange.trace };
    },
  };
}

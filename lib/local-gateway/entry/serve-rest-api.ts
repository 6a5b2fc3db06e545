import { ApiElement } from '../../template-model/elements';
import { LoadedStack } from '../assembly/load-stacks';
import { explainRestRequest } from '../explain/explain-rest-request';
import { readRestApi } from '../rest/read-rest-api';
import { readRestStages } from '../rest/read-rest-stages';
import { RestApi, RestMethod, RestStage } from '../rest/rest-api';
import { RestExchange } from '../rest/rest-exchange';
import { runRestPipeline } from '../rest/rest-pipeline';
import { apiIdentity } from './api-identity';
import { integrationLabel, serviceOf } from './integration-label';
import { ServedApi, ServedStage } from './served-api';
import { ServedRoute } from './served-route';
import { Snapshots } from './snapshots';

/** Makes a REST API ready; deployments may hold what another template says of it. */
export function serveRestApi(
  api: ApiElement,
  { values }: LoadedStack,
  given: ReadonlyMap<string, LoadedStack>,
): ServedApi {
  const current = readRestApi(api, values);
  const snapshots = new Snapshots(api, current, given, (then, stack) => readRestApi(then, stack.values));
  const stages = readRestStages(api, snapshots.at, values);
  const variables = stages.map((stage) => stage.variables);
  return {
    ...apiIdentity(api, current, values),
    kind: 'REST',
    routes: current.routes.targets.map((method) => routeOf(method, current, variables)),
    models: current.models,
    stages: stages.map((stage) => serve(stage, snapshots)),
  };
}

function routeOf(method: RestMethod, { models }: RestApi, variables: RestStage['variables'][]): ServedRoute {
  const { integration } = method;
  const [model] = Object.values(method.requestModels);
  return {
    verb: method.verb,
    path: method.resourcePath,
    integration: integration ? integrationLabel(integration.type, integration.uri, variables) : 'nothing',
    service: integration && serviceOf(integration.uri),
    authorization: method.authorizationType,
    needsApiKey: method.apiKeyRequired,
    bodySchema: model === undefined ? undefined : models.get(model),
  };
}

function serve(stage: RestStage, snapshots: Snapshots<RestApi>): ServedStage {
  return {
    name: stage.name,
    assumedReleases: snapshots.assumedOf([stage, ...(stage.canary ? [stage.canary] : [])]),
    async answer(entry, runtime) {
      const exchange = new RestExchange(stage, entry, runtime);
      return { response: await runRestPipeline(exchange), trace: exchange.trace };
    },
    explain: (entry, runtime) => explainRestRequest(stage, entry, runtime),
  };
}

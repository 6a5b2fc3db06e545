import { ApiElement } from '../../template-model/elements';
import { LoadedStack } from '../assembly/load-stacks';
import { explainHttpRequest } from '../explain/explain-http-request';
import { HttpApi, HttpIntegration, HttpRoute, HttpStage } from '../http/http-api';
import { HttpExchange } from '../http/http-exchange';
import { runHttpPipeline } from '../http/http-pipeline';
import { serviceOfSubtype } from '../http/integrations/service';
import { readHttpApi, readHttpStages } from '../http/read-http-api';
import { apiIdentity } from './api-identity';
import { integrationLabel } from './integration-label';
import { ServedApi, ServedStage } from './served-api';
import { ServedRoute } from './served-route';
import { Snapshots } from './snapshots';

/** Makes an HTTP API ready. */
export function serveHttpApi(
  element: ApiElement,
  { values }: LoadedStack,
  given: ReadonlyMap<string, LoadedStack>,
): ServedApi {
  const api = readHttpApi(element, values);
  const snapshots = new Snapshots(element, api, given, (then, stack) => readHttpApi(then, stack.values));
  const stages = readHttpStages(element, snapshots.at, values);
  const variables = stages.map((stage) => stage.variables);
  return {
    ...apiIdentity(element, api, values),
    kind: 'HTTP',
    routes: api.routes.targets.concat(api.defaultRoute ?? []).map((route) => routeOf(route, variables)),
    models: new Map(),
    stages: stages.map((stage) => serve(stage, snapshots)),
  };
}

function routeOf({ key, integration, authorizationType }: HttpRoute, variables: HttpStage['variables'][]): ServedRoute {
  const [verb, path] = key.split(' ');
  return {
    verb: path === undefined ? undefined : verb,
    path: path ?? key,
    integration: integration ? labelOf(integration, variables) : 'nothing',
    service: serviceOfSubtype(integration?.subtype),
    authorization: authorizationType,
    needsApiKey: false,
  };
}

function labelOf({ subtype, type, uri }: HttpIntegration, variables: HttpStage['variables'][]): string {
  return subtype ?? integrationLabel(type, uri, variables);
}

function serve(stage: HttpStage, snapshots: Snapshots<HttpApi>): ServedStage {
  return {
    name: stage.name,
    assumedReleases: snapshots.assumedOf([stage]),
    async answer(entry, runtime) {
      const exchange = new HttpExchange(stage, entry, runtime);
      return { response: await runHttpPipeline(exchange), trace: exchange.trace };
    },
    explain: (entry, runtime) => explainHttpRequest(stage, entry, runtime),
  };
}

import { ApiElement } from '../template-model/elements';
import { TemplateModel } from '../template-model/template-model';
import { idOf, readRestApi } from './rest/read-rest-api';
import { readRestStages } from './rest/read-rest-stages';
import { RestApi, RestStage } from './rest/rest-api';
import { TemplateValues } from './template-values/template-values';

/** A REST API with its stages, ready to answer. */
export interface ServedApi {
  readonly id: string;
  readonly name: string;
  /** The name as a part of a path. */
  readonly slug: string;
  readonly stages: readonly RestStage[];
}

/** A template with its values. */
export interface LoadedTemplate {
  readonly model: TemplateModel;
  readonly values: TemplateValues;
}

/** Makes the REST APIs of a template ready; deployments may hold what another template says of the API. */
export function serveApis(
  { model, values }: LoadedTemplate,
  snapshots: ReadonlyMap<string, LoadedTemplate>,
): ServedApi[] {
  return model.restApis.filter(({ condition }) => values.isMade(condition)).map((api) => serve(api, values, snapshots));
}

function serve(api: ApiElement, values: TemplateValues, snapshots: ReadonlyMap<string, LoadedTemplate>): ServedApi {
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
    stages: readRestStages(api, snapshotOf, values),
  };
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

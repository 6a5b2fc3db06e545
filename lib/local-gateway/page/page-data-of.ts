import { ServedApi } from '../entry/served-api';
import { LocalGateway } from '../local-gateway';
import { exampleOfSchema } from './example-of-schema';
import { PageApi, PageConnection, PageData } from './page-data';

/** What the page shows of a gateway. */
export function pageDataOf(gateway: LocalGateway): PageData {
  return {
    apis: gateway.apis.map(pageApiOf),
    keys: gateway.usagePlans.keys.filter(({ isEnabled }) => isEnabled).map(({ name, value }) => ({ name, value })),
    callers: gateway.callers.map(({ arn }) => arn),
    remarks: [
      ...[...new Set(gateway.unresolved)].map((name) => `Unknown here: ${name}`),
      ...gateway.missingFunctions.map(
        (name) => `Nothing runs the function ${name}; --function Name=http://… stands for it`,
      ),
      ...gateway.assumptions.map((what) => `Assumed: ${what}; --snapshot gives the template of then`),
      ...gateway.limitations.map((what) => `Not done here: ${what}`),
    ],
  };
}

/** The connections that are open now. */
export function connectionsOf(gateway: LocalGateway): PageConnection[] {
  return gateway.connections.map(({ connection: { connectedAt, id, lastActiveAt, stage } }) => ({
    id,
    api: stage.api.name,
    stage: stage.name,
    connectedAt,
    lastActiveAt,
  }));
}

function pageApiOf({ kind, models, name, routes, slug, stages }: ServedApi): PageApi {
  return {
    name,
    kind,
    stages: stages.map((stage) => ({
      name: stage.name,
      path: stage.name === '$default' ? `/${slug}` : `/${slug}/${stage.name}`,
    })),
    routes: routes.map(({ bodySchema, ...route }) => ({
      ...route,
      ...(bodySchema !== undefined && { body: JSON.stringify(exampleOfSchema(bodySchema, models), null, 2) }),
    })),
  };
}

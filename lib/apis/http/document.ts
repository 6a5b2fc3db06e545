import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { inKeyOrder } from '../../key-order';
import { OpenApiExportOptions } from '../../open-api/open-api-export-options';
import { RouteDocumentation } from '../../open-api/route-documentation';
import { written } from '../../open-api/written';
import { WrittenPaths } from '../../open-api/written-paths';
import { WrittenSecurity } from '../../open-api/written-security';
import { operationOfBody } from '../../rules/open-api/operation-of-body';
import { INTEGRATION } from '../../template-model/open-api/integration';
import { HttpIntegrations } from './integrations';
import { foreignPartOf, ResolvedHttpRoute } from './resolved-route';
import { securityOf } from './security';

/** What an API says of itself as a whole. */
export type DescribedHttpApi = Pick<
  CfnApi,
  'corsConfiguration' | 'description' | 'disableExecuteApiEndpoint' | 'ipAddressType' | 'name' | 'tags'
>;

interface DocumentOptions extends OpenApiExportOptions {
  /** A body is only imported, and leaves out what only the schema of OpenAPI asks for. */
  readonly isBody?: boolean;
}

const EXTENSION = 'x-amazon-apigateway-';

/** What a document is written from. */
export interface DocumentedHttpApi {
  readonly described: DescribedHttpApi;
  readonly routes: readonly ResolvedHttpRoute[];
  readonly integrations: HttpIntegrations;
}

/** An HTTP API as a document of OpenAPI 3.0. */
export function httpDocument(
  { described, integrations, routes }: DocumentedHttpApi,
  { apiVersion = '1.0', extensions = false, isBody = false }: DocumentOptions,
): object {
  const security = new WrittenSecurity(extensions, isBody);
  const paths = new WrittenPaths(extensions);
  for (const route of routes) {
    const { definition, key, options } = route;
    const isDefault = key.key === '$default';
    // Only API Gateway has a word for the route that takes what no other takes.
    if (isDefault && !extensions) continue;
    if (extensions) operationOfBody.enforce({ routeKey: key.key, problem: foreignPartOf(route) });
    const { description, parameters, responses, summary, tags } = isBody ? {} : (options.documentation ?? {});
    const operation = {
      operationId: options.operationName,
      summary,
      description,
      tags,
      parameters:
        key.pathVariables.length > 0 ? key.pathVariables.map((name) => pathParameter(name, parameters)) : undefined,
      responses: isBody ? {} : responsesOf(responses),
      security: securityOf(route, security),
      [INTEGRATION]: extensions ? integrations.extensionOf(definition, options) : undefined,
    };
    paths.add(key.verb, isDefault ? '/$default' : key.path, written(operation));
  }
  const securitySchemes = inKeyOrder(security.all);
  return written({
    openapi: '3.0.1',
    info: written({ title: described.name, description: described.description, version: apiVersion }),
    paths: paths.all,
    components: Object.keys(securitySchemes).length > 0 ? { securitySchemes } : undefined,
    ...(extensions && settingsOf(described)),
  });
}

function settingsOf({ corsConfiguration, disableExecuteApiEndpoint, ipAddressType, tags }: DescribedHttpApi): object {
  const endpoint = written({ disableExecuteApiEndpoint, ipAddressType });
  const ownTags = Object.entries(inKeyOrder(tags.tagValues())).map(([name, value]) => ({
    name,
    [`${EXTENSION}tag-value`]: value,
  }));
  return {
    tags: ownTags.length > 0 ? ownTags : undefined,
    [`${EXTENSION}cors`]: corsConfiguration,
    [`${EXTENSION}endpoint-configuration`]: Object.keys(endpoint).length > 0 ? endpoint : undefined,
  };
}

function responsesOf(texts: RouteDocumentation['responses']): object {
  const responses = Object.entries(texts ?? {}).map(([status, description]) => [status, { description }]);
  return responses.length > 0 ? Object.fromEntries(responses) : { default: { description: '' } };
}

function pathParameter(name: string, texts: RouteDocumentation['parameters']): object {
  const description = texts?.[`method.request.path.${name}`];
  return written({ name, in: 'path', description, required: true, schema: { type: 'string' } });
}

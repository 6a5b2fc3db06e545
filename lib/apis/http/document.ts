import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { inKeyOrder } from '../../key-order';
import { OpenApiExportOptions } from '../../open-api/open-api-export-options';
import { written } from '../../open-api/written';
import { WrittenPaths } from '../../open-api/written-paths';
import { WrittenSecurity } from '../../open-api/written-security';
import { operationOfBody } from '../../rules/open-api/operation-of-body';
import { INTEGRATION } from '../../template-model/open-api/integration';
import { HttpIntegrations } from './integrations';
import { ResolvedHttpRoute } from './resolved-route';
import { securityOf } from './security';

/** What a document is written from. */
export interface DocumentedHttpApi {
  readonly cfnApi: CfnApi;
  readonly routes: readonly ResolvedHttpRoute[];
  readonly integrations: HttpIntegrations;
}

/** An HTTP API as a document of OpenAPI 3.0. */
export function httpDocument(
  { cfnApi, integrations, routes }: DocumentedHttpApi,
  { apiVersion = '1.0', extensions = false }: OpenApiExportOptions,
): object {
  const security = new WrittenSecurity(extensions);
  const paths = new WrittenPaths(extensions);
  for (const route of routes) {
    const { definition, key, options } = route;
    const isDefault = key.key === '$default';
    // Only API Gateway has a word for the route that takes what no other takes.
    if (isDefault && !extensions) continue;
    if (extensions) operationOfBody.enforce({ routeKey: key.key, problem: foreignPartOf(route) });
    const operation = {
      operationId: options.operationName,
      parameters: key.pathVariables.length > 0 ? key.pathVariables.map(pathParameter) : undefined,
      responses: { default: { description: '' } },
      security: securityOf(route, security),
      [INTEGRATION]: extensions ? integrations.extensionOf(definition, options) : undefined,
    };
    paths.add(key.verb, isDefault ? '/$default' : key.path, written(operation));
  }
  const securitySchemes = inKeyOrder(security.all);
  return written({
    openapi: '3.0.1',
    info: written({ title: cfnApi.name, description: cfnApi.description, version: apiVersion }),
    paths: paths.all,
    components: Object.keys(securitySchemes).length > 0 ? { securitySchemes } : undefined,
    'x-amazon-apigateway-cors': extensions ? cfnApi.corsConfiguration : undefined,
  });
}

function pathParameter(name: string): object {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}

function foreignPartOf({ authorizer, definition }: ResolvedHttpRoute): string | undefined {
  if (definition.cdkIntegration) return 'calls an integration of aws-cdk-lib';
  return authorizer._definition.type === 'CDK_HTTP' ? 'has an authorizer of aws-cdk-lib' : undefined;
}

import { ApiKind } from '../../template-model/api-kind';
import { ApiElement, RouteElement } from '../../template-model/elements';
import { referenceOf } from '../../template-model/references';
import { TemplateModel } from '../../template-model/template-model';
import { authorizerCode } from './authorizers';
import { Code, printed } from './code';
import { cacheKeysCode, integrationCode, isPlainFunction } from './integrations';
import { Inexpressible, Source } from './source';

/** The routes of an API as they are deployed; one that cannot be said is a comment with the reason. */
export function routesCode(api: ApiElement, model: TemplateModel, source: Source): { readonly [key: string]: Code } {
  const routes = [...api.routes].sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
  return Object.fromEntries(
    routes.map((route): [string, Code] => {
      try {
        if (route.key === undefined) throw new Inexpressible('only CloudFormation knows its key');
        return [route.key, routeCode(route, model, source)];
      } catch (error) {
        if (!(error instanceof Inexpressible)) throw error;
        const remark = `${route.key ?? route.logicalId}: ${error.message}`;
        source.remarks.push(`route ${remark}`);
        return [`// ${remark}`, ''];
      }
    }),
  );
}

function routeCode(route: RouteElement, model: TemplateModel, source: Source): Code {
  const { api, apiKeyRequired, integration, properties, verb } = route;
  const scopes = properties.list('AuthorizationScopes');
  const common = {
    integration: integrationCode(integration, { kind: api.kind, isBody: api.body !== undefined, verb }, model, source),
    authorizer: authorizerCode(route, model, source),
    authorizationScopes: scopes && scopes.length > 0 ? scopes.map((scope) => source.text(scope)) : undefined,
    apiKeyRequired: apiKeyRequired ? 'true' : undefined,
    operationName: properties.has('OperationName') ? source.text(properties.raw('OperationName')) : undefined,
  };
  if (api.kind === ApiKind.WEBSOCKET) {
    return { ...common, returnResponse: properties.has('RouteResponseSelectionExpression') ? 'true' : undefined };
  }
  if (api.kind === ApiKind.HTTP) return common;
  const parameters = properties.map('RequestParameters');
  const own = parameters.names().filter((name) => !name.startsWith('method.request.path.'));
  return {
    ...common,
    parameters:
      own.length > 0
        ? Object.fromEntries(own.map((name) => [name, String(parameters.boolean(name) ?? false)]))
        : undefined,
    requestModels: requestModels(route, source),
    requestValidation: validationCode(route, source),
    cacheKeyParameters:
      integration && isPlainFunction(integration) ? cacheKeysCode(integration.properties, source) : undefined,
  };
}

function validationCode({ properties, requestValidator }: RouteElement, source: Source): string | undefined {
  if (!requestValidator) {
    if (properties.has('RequestValidatorId')) throw new Inexpressible('its validator does not stand in the template');
    return undefined;
  }
  const [body, parameters] = ['Body', 'Parameters'].map((part) =>
    requestValidator.properties.boolean(`ValidateRequest${part}`),
  );
  if (!body && !parameters) return undefined;
  const kind = body && parameters ? 'BODY_AND_PARAMETERS' : body ? 'BODY' : 'PARAMETERS';
  return `${source.use('RequestValidation')}.${kind}`;
}

/** The models that requests are held to, by content type. */
function requestModels({ api, properties }: RouteElement, source: Source): Code | undefined {
  const models = properties.map('RequestModels');
  const types = models.names();
  if (types.length === 0) return undefined;
  return Object.fromEntries(types.map((type) => [type, modelCode(models.raw(type), api, source)]));
}

function modelCode(value: unknown, { models }: ApiElement, source: Source): string {
  if (value === 'Empty' || value === 'Error') {
    const made = `${source.use('Model', 'aws-cdk-lib/aws-apigateway')}.${value.toUpperCase()}_MODEL`;
    return `${source.use('ApiModel')}.fromCdk(${made})`;
  }
  const model = models.find((own) => own.logicalId === referenceOf(value) || own.properties.string('Name') === value);
  if (!model) throw new Inexpressible('its model does not stand in the template');
  const name = model.properties.string('Name');
  if (name === undefined) throw new Inexpressible(`the model ${model.logicalId} has no name`);
  const schema = printed(source.value(model.properties.map('Schema')));
  if (schema.includes('/models/')) throw new Inexpressible(`the model ${name} refers to another one`);
  return source.constant(`${name} model`, `${source.use('ApiModel')}.jsonSchema('${name}', ${schema})`);
}

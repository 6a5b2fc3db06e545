import { CfnRestApi, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { inKeyOrder } from '../../key-order';
import { modelAsOpenApi } from '../../open-api/model-as-open-api';
import { OpenApiExportOptions } from '../../open-api/open-api-export-options';
import { RouteDocumentation } from '../../open-api/route-documentation';
import { written } from '../../open-api/written';
import { Operation, WrittenPaths } from '../../open-api/written-paths';
import { referenceToSchema, writtenSchemas } from '../../open-api/written-schemas';
import { WrittenSecurity } from '../../open-api/written-security';
import { operationOfBody } from '../../rules/open-api/operation-of-body';
import { INTEGRATION } from '../../template-model/open-api/integration';
import { VALIDATOR } from '../../template-model/open-api/operation';
import { ApiModel } from '../api-model';
import { CorsPolicy } from '../cors';
import { RestDocumentation } from './documentation';
import { GatewayResponseSettings, writtenGatewayResponses } from './gateway-response';
import { declaredResponsesOf } from './integration';
import { RestIntegrations } from './integrations';
import { allowedMethods, preflightDefinition } from './preflight';
import { RequestValidation, validatorSettings } from './request-validation';
import { foreignPartOf, JSON_TYPE, modelsOf, ORIGIN, ResolvedRoute, variablesOf } from './resolved-route';
import { securityOf } from './security';

/** What a document is written from. */
export interface DocumentedRestApi {
  readonly restApi: RestApi;
  readonly documentation?: RestDocumentation;
  readonly routes: readonly ResolvedRoute[];
  readonly integrations: RestIntegrations;
  readonly cors?: CorsPolicy;
  readonly gatewayResponses: { readonly [type: string]: GatewayResponseSettings };
}

interface DocumentOptions extends OpenApiExportOptions {
  /** A body is only imported, and leaves out what only the schema of OpenAPI asks for. */
  readonly isBody?: boolean;
}

/** A REST API as a document of OpenAPI 3.0. */
export function restDocument(api: DocumentedRestApi, options: DocumentOptions): object {
  return new RestDocument(api, options).written();
}

const EXTENSION = 'x-amazon-apigateway-';

const PLACES: { readonly [place: string]: string } = { header: 'header', path: 'path', querystring: 'query' };

class RestDocument {
  private readonly security: WrittenSecurity;
  private readonly paths: WrittenPaths;
  private readonly validators: readonly RequestValidation[];

  private readonly extensions: boolean;

  constructor(
    private readonly api: DocumentedRestApi,
    private readonly options: DocumentOptions,
  ) {
    this.extensions = options.extensions ?? false;
    this.security = new WrittenSecurity(this.extensions, options.isBody);
    this.paths = new WrittenPaths(this.extensions);
    this.validators = [...new Set(api.routes.map(({ requestValidation }) => requestValidation))].sort();
  }

  written(): object {
    const { extensions } = this;
    const { restApi, routes } = this.api;
    const { apiVersion = '1.0' } = this.options;
    const cfnRestApi = restApi.node.defaultChild as CfnRestApi;
    for (const route of routes) this.paths.add(route.key.verb, route.key.path, this.operationOf(route));
    if (extensions) this.addPreflights();
    const components = written({ schemas: this.schemas(), securitySchemes: notEmpty(this.security.all) });
    return written({
      openapi: '3.0.1',
      info: written({ title: cfnRestApi.name, description: cfnRestApi.description, version: apiVersion }),
      ...(extensions && this.validatorExtensions()),
      paths: this.paths.all,
      components: notEmpty(components),
      ...(extensions && { ...settingsOf(cfnRestApi), ...this.gatewayResponses(), ...this.documentation() }),
    });
  }

  private operationOf(route: ResolvedRoute): Operation {
    const { cacheKeyParameters, definition, options, requestModels, requestParameters, requestValidation } = route;
    const { integrations } = this.api;
    if (this.extensions) operationOfBody.enforce({ routeKey: route.key.key, problem: foreignPartOf(route) });
    const isOwnValidator = this.commonValidator === undefined && requestValidation !== RequestValidation.NONE;
    const { description, parameters, requestBody, summary, tags } = this.textsOf(route);
    return written({
      operationId: options.operationName,
      summary,
      description,
      tags,
      parameters: notEmptyList(
        Object.entries(inKeyOrder({ ...variablesOf(route.key), ...requestParameters })).flatMap(
          ([source, required]) => {
            const isTold = this.extensions || source !== ORIGIN || Object.hasOwn(options.parameters ?? {}, ORIGIN);
            return isTold ? parameterOf(source, required, parameters?.[source]) : [];
          },
        ),
      ),
      requestBody: notEmpty(requestModels) && written({ description: requestBody, content: contentOf(requestModels) }),
      responses: this.responsesOf(route),
      security: securityOf(route, this.security),
      ...(this.extensions && {
        [VALIDATOR]: isOwnValidator ? requestValidation : undefined,
        [INTEGRATION]: integrations.extensionOf(definition, cacheKeyParameters),
      }),
    });
  }

  /** The validator of every operation, where there is one. */
  private get commonValidator(): RequestValidation | undefined {
    const [validator, ...others] = this.validators;
    return others.length > 0 || validator === RequestValidation.NONE || this.api.cors ? undefined : validator;
  }

  private validatorExtensions(): object {
    const kinds = this.validators.filter((kind) => kind !== RequestValidation.NONE);
    const validators = Object.fromEntries(kinds.map((kind) => [kind, validatorSettings(kind)]));
    return { [VALIDATOR]: this.commonValidator, [`${VALIDATOR}s`]: notEmpty(validators) };
  }

  /** What the integration can answer, and the models that document it. */
  private responsesOf(route: ResolvedRoute): object {
    const { definition, responseModels } = route;
    const { responses: texts = {} } = this.textsOf(route);
    const responses: { [status: string]: { description: string; headers?: object; content?: object } } = {};
    for (const { responseParameters, statusCode } of declaredResponsesOf(definition, this.api.cors)) {
      responses[statusCode] = written({ description: '', headers: headersOf(responseParameters) }) as never;
    }
    for (const [status, model] of Object.entries(responseModels)) {
      responses[status] = { ...(responses[status] ?? { description: '' }), content: contentOf({ [JSON_TYPE]: model }) };
    }
    for (const [status, description] of Object.entries(texts))
      responses[status] = { ...responses[status], description };
    return this.options.isBody || Object.keys(responses).length > 0 ? responses : { default: { description: '' } };
  }

  /** In a body, texts are parts of the documentation, or nothing. */
  private textsOf({ options }: ResolvedRoute): RouteDocumentation {
    return this.options.isBody ? {} : (options.documentation ?? {});
  }

  private documentation(): object {
    const parts = this.options.isBody ? (this.api.documentation?.all ?? []) : [];
    return { [`${EXTENSION}documentation`]: parts.length > 0 ? { documentationParts: parts } : undefined };
  }

  private addPreflights(): void {
    const { cors, integrations, routes } = this.api;
    if (!cors) return;
    const verbs = new Map<string, Set<string>>();
    for (const { key } of routes) verbs.set(key.path, (verbs.get(key.path) ?? new Set<string>()).add(key.verb));
    for (const [path, ofPath] of verbs) {
      if (ofPath.has('OPTIONS')) continue;
      const definition = preflightDefinition(cors, allowedMethods(ofPath));
      const [{ responseParameters }] = declaredResponsesOf(definition);
      this.paths.add('OPTIONS', path, {
        responses: { 204: written({ description: '', headers: headersOf(responseParameters) }) },
        [INTEGRATION]: integrations.preflightExtensionOf(definition),
      });
    }
  }

  private gatewayResponses(): object {
    const { gatewayResponses } = this.api;
    return { [`${EXTENSION}gateway-responses`]: notEmpty(writtenGatewayResponses(gatewayResponses)) };
  }

  private schemas(): object | undefined {
    const models = this.api.routes
      .flatMap(modelsOf)
      .flatMap((model) => [model, ...model._references])
      .flatMap((model) => (model._schema ? [[model.modelName, model._schemaIn('#/components/schemas')]] : []));
    return notEmpty(writtenSchemas(Object.fromEntries(models), this.options.isBody ? undefined : modelAsOpenApi));
  }
}

/** An import takes over what a body says, and may take away what it does not say. */
function settingsOf(cfnRestApi: CfnRestApi): object {
  const { disableExecuteApiEndpoint, endpointConfiguration } = cfnRestApi;
  const { vpcEndpointIds } = (endpointConfiguration ?? {}) as CfnRestApi.EndpointConfigurationProperty;
  const isEndpoint = disableExecuteApiEndpoint !== undefined || vpcEndpointIds !== undefined;
  return {
    [`${EXTENSION}api-key-source`]: cfnRestApi.apiKeySourceType,
    [`${EXTENSION}binary-media-types`]: cfnRestApi.binaryMediaTypes,
    [`${EXTENSION}endpoint-configuration`]: isEndpoint ? { disableExecuteApiEndpoint, vpcEndpointIds } : undefined,
    [`${EXTENSION}minimum-compression-size`]: cfnRestApi.minimumCompressionSize,
    [`${EXTENSION}policy`]: cfnRestApi.policy,
  };
}

function parameterOf(source: string, required: boolean, description: string | undefined): object[] {
  const [, place, name] = /^method\.request\.(\w+)\.(.+)$/.exec(source) ?? [];
  const isSeveral = place?.startsWith('multivalue');
  const where = PLACES[place?.replace('multivalue', '')];
  if (where === undefined) return [];
  const schema = isSeveral ? { type: 'array', items: { type: 'string' } } : { type: 'string' };
  return [written({ name, in: where, description, required: where === 'path' || required, schema })];
}

function headersOf(responseParameters: object | undefined): object | undefined {
  const names = Object.keys(responseParameters ?? {}).map((name) => name.replace('method.response.header.', ''));
  return notEmpty(Object.fromEntries(names.map((name) => [name, { schema: { type: 'string' } }])));
}

function contentOf(models: { readonly [contentType: string]: ApiModel }): object {
  const entries = Object.entries(inKeyOrder(models)).map(([type, { modelName, _schema }]) => [
    type,
    { schema: _schema ? referenceToSchema(modelName) : {} },
  ]);
  return Object.fromEntries(entries);
}

function notEmpty<Part extends object>(part: Part): Part | undefined {
  return Object.keys(part).length > 0 ? part : undefined;
}

function notEmptyList<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

import { Environment } from '../../environment';
import { Properties, Resource } from '../../resources';
import { ServiceError } from '../../service-error';
import { RulesByType } from '../resource-rules';
import { refuseMapped } from './domain-names';
import { invalidApi, pathOf } from './rest-definition';

const isVariable = (part: string) => part.startsWith('{');

/** The parts of a REST API: what it refuses of them is what the service was recorded to answer, where no page is named. */
export const REST_PARTS: RulesByType = {
  'AWS::ApiGateway::RestApi': {
    attributesOf: (_environment, _properties, id) => ({ RestApiId: id, RootResourceId: `root-${id}` }),
    keyOf: (_properties, id) => id,
    acceptDeletion: (environment, { id }) => refuseMapped(environment, id),
    deleted: deleteParts('RestApiId'),
  },
  'AWS::ApiGateway::Resource': {
    accept(environment, { ParentId, PathPart, RestApiId }, current) {
      apiOf(environment, RestApiId);
      const siblings = environment.resources
        .all('AWS::ApiGateway::Resource')
        .filter((other) => other !== current && other.properties.RestApiId === RestApiId)
        .filter(({ properties }) => properties.ParentId === ParentId)
        .map(({ properties }) => properties.PathPart as string);
      if (siblings.includes(PathPart)) {
        throw new ServiceError('ConflictException', 'Another resource with the same parent already has this name');
      }
      const sibling = siblings.find(isVariable);
      if (isVariable(PathPart) && sibling) {
        throw new ServiceError(
          'BadRequestException',
          `A sibling (${sibling}) of this resource already has a variable path part -- only one is allowed`,
        );
      }
      const parent = environment.resources.withId('AWS::ApiGateway::Resource', ParentId);
      if (/\+\}$/.test(parent?.properties.PathPart ?? '')) {
        const greedy = parent!.properties.PathPart;
        throw new ServiceError(
          'BadRequestException',
          `Cannot create a child of a resource with a greedy path variable: ${greedy}`,
        );
      }
    },
    // With a resource go its children and its methods.
    deleted({ resources }, { id }) {
      const methods = resources.all('AWS::ApiGateway::Method').filter(({ properties }) => properties.ResourceId === id);
      for (const method of methods) resources.remove(method);
    },
  },
  'AWS::ApiGateway::Method': {
    accept(environment, properties) {
      const { AuthorizationType, AuthorizerId, RequestModels = {}, RequestValidatorId, RestApiId } = properties;
      apiOf(environment, RestApiId);
      if (['CUSTOM', 'COGNITO_USER_POOLS'].includes(AuthorizationType)) {
        if (!partOf(environment, 'Authorizer', RestApiId, AuthorizerId)) {
          throw new ServiceError(
            'BadRequestException',
            'Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.',
          );
        }
      }
      if (RequestValidatorId !== undefined && !partOf(environment, 'RequestValidator', RestApiId, RequestValidatorId)) {
        throw new ServiceError('BadRequestException', 'Invalid Request Validator identifier specified');
      }
      for (const model of Object.values(RequestModels)) refuseUnknownModel(environment, RestApiId, model as string);
      refuseUnsafeIntegration(properties);
    },
  },
  'AWS::ApiGateway::Model': {
    customName: ({ Name }) => Name,
    keyOf: ({ Name, RestApiId }, id) => `${RestApiId}|${Name ?? id}`,
    attributesOf: (_environment, { Name }, id) => ({ Ref: Name ?? id }),
    accept(environment, { RestApiId, Schema }) {
      apiOf(environment, RestApiId);
      for (const [, name] of JSON.stringify(Schema ?? {}).matchAll(/\/models\/(\w+)/g)) {
        refuseUnknownModel(environment, RestApiId, name);
      }
    },
    acceptDeletion(environment, { id, properties: { RestApiId } }) {
      const user = environment.resources.find(
        'AWS::ApiGateway::Method',
        (method) => method.RestApiId === RestApiId && Object.values(method.RequestModels ?? {}).includes(id),
      );
      if (!user) return;
      const { HttpMethod, ResourceId } = user.properties;
      const method = `${pathOf(environment, RestApiId, ResourceId)}/${HttpMethod}`;
      throw new ServiceError(
        'ConflictException',
        `Cannot delete model '${id}', is referenced in method request: ${method}`,
      );
    },
  },
  // Seen by users: "Authorizer name must be unique. Authorizer X already exists in this RestApi" (hashicorp/terraform-provider-aws#13730).
  'AWS::ApiGateway::Authorizer': {
    accept(environment, { Name, RestApiId }, current) {
      apiOf(environment, RestApiId);
      const twin = environment.resources.find(
        'AWS::ApiGateway::Authorizer',
        (other, resource) => resource !== current && other.RestApiId === RestApiId && other.Name === Name,
      );
      if (twin) {
        throw new ServiceError(
          'BadRequestException',
          `Authorizer name must be unique. Authorizer ${Name} already exists in this RestApi.`,
        );
      }
    },
  },
  'AWS::ApiGateway::GatewayResponse': {
    keyOf: ({ ResponseType, RestApiId }) => `${RestApiId}|${ResponseType}`,
  },
};

/** The API that a part belongs to. */
export function apiOf(environment: Environment, restApiId: string): Resource {
  const api = environment.resources.withId('AWS::ApiGateway::RestApi', restApiId);
  if (!api) throw invalidApi(environment, restApiId);
  return api;
}

function partOf({ resources }: Environment, noun: string, restApiId: string, id: string): Resource | undefined {
  return resources.find(
    `AWS::ApiGateway::${noun}`,
    (properties, resource) => resource.id === id && properties.RestApiId === restApiId,
  );
}

function refuseUnknownModel({ resources }: Environment, restApiId: string, name: string): void {
  if (['Empty', 'Error'].includes(name)) return;
  const isThere = resources.find(
    'AWS::ApiGateway::Model',
    (model, { id }) => model.RestApiId === restApiId && id === name,
  );
  if (!isThere) throw new ServiceError('BadRequestException', `Invalid model identifier specified: ${name}`);
}

function refuseUnsafeIntegration({ Integration: { Type, Uri } = {} as Properties }: Properties): void {
  if (!['AWS', 'AWS_PROXY'].includes(Type)) return;
  if (!String(Uri).startsWith('arn:')) {
    throw new ServiceError('BadRequestException', 'Invalid ARN specified in the request');
  }
}

/** With an API go all of its parts. */
export function deleteParts(idProperty: string) {
  return ({ resources }: Environment, { id }: Resource): void => {
    for (const part of resources.everything) {
      if (part.properties[idProperty] === id && part.type.startsWith('AWS::ApiGateway')) resources.remove(part);
    }
  };
}

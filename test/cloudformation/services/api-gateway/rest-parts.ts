import { Properties, Resource } from '../../../../lib/update-model/resources';
import { ServiceError } from '../../../../lib/update-model/service-error';
import { pathOf } from '../../../../lib/update-model/services/rest-apis';
import { Environment } from '../../environment';
import { RulesByType } from '../resource-rules';
import { refuseMapped } from './domain-names';
import { invalidApi } from './rest-definition';

/** The parts of a REST API: what it refuses of them is what the service was recorded to answer, where no page is named. */
export const REST_PARTS: RulesByType = {
  'AWS::ApiGateway::RestApi': {
    acceptDeletion: (environment, { id }) => refuseMapped(environment, id),
    deleted: deleteParts('RestApiId'),
  },
  'AWS::ApiGateway::Resource': {
    accept(environment, { ParentId, RestApiId }) {
      apiOf(environment, RestApiId);
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
  'AWS::ApiGateway::Authorizer': { accept: (environment, { RestApiId }) => void apiOf(environment, RestApiId) },
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

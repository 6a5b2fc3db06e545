import { IBucket } from 'aws-cdk-lib/aws-s3';
import { objectKey } from '../rules/integrations/object-key';
import { DEFAULT_RESPONSES } from './custom-integration';
import { IntegrationBackend, IntegrationRoute } from './integration-backend';
import { ServiceCall, ServiceIntegrationOptions, serviceIntegration } from './service-integration';

/** Settings of a route that reads or writes an object of a bucket. */
export interface S3IntegrationOptions extends ServiceIntegrationOptions {
  /**
   * The key of the object, with variables of the route's path in braces: `pets/{petId}.json`.
   *
   * Errors: AGW-INT-55.
   *
   * @default - the last variable of the route's path
   */
  readonly key?: string;
}

/** The response is the object, or status 404. */
export function s3GetIntegration(bucket: IBucket, options: S3IntegrationOptions = {}): IntegrationBackend {
  return objectCall(bucket, options, 'GET', 's3:GetObject', ['kms:Decrypt'], {
    responses: [
      {
        statusCode: '200',
        responseParameters: {
          'method.response.header.Content-Type': 'integration.response.header.Content-Type',
          'method.response.header.ETag': 'integration.response.header.ETag',
        },
      },
      // Without the right to list the bucket, S3 answers 403 for an object that is not there.
      {
        statusCode: '404',
        selectionPattern: '40[34]',
        responseTemplates: { 'application/json': '{"message":"Not found"}' },
      },
      ...DEFAULT_RESPONSES.slice(1).map((response) =>
        response.statusCode === '400' ? { ...response, selectionPattern: '40[0-25-9]|4[1-9]\\d' } : response,
      ),
    ],
  });
}

/** The body of the request, of any content type, becomes the object. */
export function s3PutIntegration(bucket: IBucket, options: S3IntegrationOptions = {}): IntegrationBackend {
  return objectCall(bucket, options, 'PUT', 's3:PutObject', ['kms:GenerateDataKey', 'kms:Decrypt'], {
    requestParameters: { 'integration.request.header.Content-Type': 'method.request.header.Content-Type' },
  });
}

function objectCall(
  bucket: IBucket,
  options: S3IntegrationOptions,
  httpMethod: string,
  action: string,
  keyActions: string[],
  request: ServiceCall['request'],
): IntegrationBackend {
  const label = `S3 ${bucket.node.path}`;
  return serviceIntegration(
    options,
    (route) => {
      const { key, variables } = objectKeyOf(route, options.key);
      const objects = key.replace(/\{\w+\}/g, '*');
      return {
        label,
        service: 's3',
        httpMethod,
        uri: `path/${bucket.bucketName}/${key}`,
        grant: {
          action: action.slice('s3:'.length),
          on: [bucket.node.path, objects],
          statements: [
            { actions: [action], resources: [bucket.arnForObjects(objects)] },
            ...(bucket.encryptionKey ? [{ actions: keyActions, resources: [bucket.encryptionKey.keyArn] }] : []),
          ],
        },
        request: {
          ...request,
          requestParameters: {
            ...request.requestParameters,
            ...Object.fromEntries(
              variables.map((name) => [`integration.request.path.${name}`, `method.request.path.${name}`]),
            ),
          },
        },
      };
    },
    label,
  );
}

function objectKeyOf(route: IntegrationRoute, given?: string): { key: string; variables: string[] } {
  const key = given ?? route.pathVariables.slice(-1).map((name) => `{${name}}`)[0] ?? '';
  const variables = [...key.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  objectKey.enforce({ routeKey: route.key, key, variables, known: route.pathVariables });
  return { key, variables };
}

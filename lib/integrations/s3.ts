import { ContentHandling } from 'aws-cdk-lib/aws-apigateway';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { literalText } from '../mapping-templates/literal-text';
import { objectKey } from '../rules/integrations/object-key';
import { pageLimit } from '../rules/integrations/page-limit';
import { DEFAULT_RESPONSES } from './custom-integration';
import { ERROR_BODY } from './error-body';
import { IntegrationBackend, IntegrationRoute } from './integration-backend';
import { IntegrationResponseOptions } from './integration-response-options';
import { filledIn, variablesIn } from './path-variables';
import { ServiceCall, ServiceIntegrationOptions, serviceIntegration } from './service-integration';

/** Settings of a route that reads, writes or deletes an object of a bucket. */
export interface S3IntegrationOptions extends ServiceIntegrationOptions {
  /**
   * The key of the object, with variables of the route's path in braces: `pets/{petId}.json`.
   *
   * Errors: AGW-INT-55.
   *
   * @default - the last variable of the route's path
   */
  readonly key?: string;

  /**
   * The media types of the objects, where these are no text: `['image/png', 'image/jpeg']`. The API then takes those types as
   * bytes, and every caller gets an object as bytes, whatever it accepts: a browser shows an image. Objects of other types need a
   * route of their own.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html
   * @default - the objects are text
   */
  readonly binaryMediaTypes?: string[];
}

/** Settings of a route that lists the objects of a bucket. */
export interface S3ListIntegrationOptions extends ServiceIntegrationOptions {
  /**
   * The first characters of the keys that are listed, with variables of the route's path in braces: `pets/{petId}/`.
   *
   * Errors: AGW-INT-55.
   *
   * @default - all objects of the bucket
   */
  readonly prefix?: string;

  /**
   * The most objects of one response: 1 to 1,000.
   *
   * Errors: AGW-INT-67.
   *
   * @default 1000
   */
  readonly limit?: number;
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
        contentHandling: options.binaryMediaTypes && ContentHandling.CONVERT_TO_BINARY,
      },
      ...missingOr(FAILURES),
    ],
  });
}

/** The body of the request, of any content type, becomes the object. */
export function s3PutIntegration(bucket: IBucket, options: S3IntegrationOptions = {}): IntegrationBackend {
  return objectCall(bucket, options, 'PUT', 's3:PutObject', ['kms:GenerateDataKey', 'kms:Decrypt'], {
    requestParameters: { 'integration.request.header.Content-Type': 'method.request.header.Content-Type' },
  });
}

/** The object is deleted; one that is not there is answered alike. */
export function s3DeleteIntegration(bucket: IBucket, options: S3IntegrationOptions = {}): IntegrationBackend {
  return objectCall(bucket, options, 'DELETE', 's3:DeleteObject', [], {
    responses: [{ statusCode: '204' }, ...FAILURES],
  });
}

/** The response is a page of the keys of objects, in the XML of S3. */
export function s3ListIntegration(bucket: IBucket, options: S3ListIntegrationOptions = {}): IntegrationBackend {
  const { limit = 1000, prefix = '' } = options;
  pageLimit.enforce({ where: bucket.node.path, limit, maximum: 1000 });
  return serviceIntegration(`S3 ${bucket.node.path}`, options, (route) => {
    if (prefix !== '') checkKey(route, prefix);
    const hasVariables = variablesIn(prefix).length > 0;
    const objects = `${keyPattern(prefix)}*`;
    const conditions = prefix === '' ? undefined : { StringLike: { 's3:prefix': objects } };
    return {
      service: 's3',
      region: bucket.env.region,
      httpMethod: 'GET',
      uri: `path/${bucket.bucketName}`,
      grant: {
        action: 'ListBucket',
        on: [bucket.node.path, objects],
        statements: [{ actions: ['s3:ListBucket'], resources: [bucket.bucketArn], conditions }],
      },
      template: hasVariables ? prefixOverride(prefix) : undefined,
      request: {
        requestParameters: {
          'integration.request.querystring.list-type': "'2'",
          'integration.request.querystring.max-keys': `'${limit}'`,
          'integration.request.querystring.continuation-token': 'method.request.querystring.continuation-token',
          ...(prefix !== '' && !hasVariables && { 'integration.request.querystring.prefix': `'${prefix}'` }),
        },
        responses: [
          {
            statusCode: '200',
            responseParameters: { 'method.response.header.Content-Type': "'application/xml'" },
          },
          ...FAILURES,
        ],
      },
    };
  });
}

const [, ...FAILURES] = DEFAULT_RESPONSES;

/** Without the right to list the bucket, S3 answers 403 for an object that is not there. */
function missingOr(failures: readonly IntegrationResponseOptions[]): IntegrationResponseOptions[] {
  const responseTemplates = { 'application/json': ERROR_BODY[404] };
  return [
    { statusCode: '404', selectionPattern: '40[34]', responseTemplates },
    ...failures.map((response) =>
      response.statusCode === '400' ? { ...response, selectionPattern: '40[0-25-9]|4[1-9]\\d' } : response,
    ),
  ];
}

function objectCall(
  bucket: IBucket,
  options: S3IntegrationOptions,
  httpMethod: string,
  action: string,
  keyActions: string[],
  request: NonNullable<ServiceCall['request']>,
): IntegrationBackend {
  return serviceIntegration(`S3 ${bucket.node.path}`, options, (route) => {
    const key = options.key ?? route.pathVariables.slice(-1).map((name) => `{${name}}`)[0] ?? '';
    checkKey(route, key);
    const objects = keyPattern(key);
    const keys = bucket.encryptionKey ? [{ actions: keyActions, resources: [bucket.encryptionKey.keyArn] }] : [];
    return {
      service: 's3',
      region: bucket.env.region,
      httpMethod,
      uri: `path/${bucket.bucketName}/${key}`,
      grant: {
        action: action.slice('s3:'.length),
        on: [bucket.node.path, objects],
        statements: [
          { actions: [action], resources: [bucket.arnForObjects(objects)] },
          ...keys.filter(({ actions }) => actions.length > 0),
        ],
      },
      request: { ...request, requestParameters: { ...request.requestParameters, ...filledIn(variablesIn(key)) } },
      binaryMediaTypes: options.binaryMediaTypes,
    };
  });
}

function checkKey(route: IntegrationRoute, key: string): void {
  objectKey.enforce({ routeKey: route.key, key, variables: variablesIn(key), known: route.pathVariables });
}

/** A mapped parameter is a text or a variable, and never both; a template puts them together. */
function prefixOverride(prefix: string): string {
  const names = variablesIn(prefix);
  const text = names.reduce(
    (all, name) => all.replaceAll(`{${name}}`, `$input.params('${name}')`),
    literalText(prefix),
  );
  return `#set($context.requestOverride.querystring.prefix = "${text}")`;
}

/** The keys that a key with variables can become. */
function keyPattern(key: string): string {
  return variablesIn(key).reduce((pattern, name) => pattern.replaceAll(`{${name}}`, '*'), key);
}

import { ApiKind } from '../../template-model/api-kind';
import { IntegrationElement } from '../../template-model/elements';
import { Properties } from '../../template-model/properties';
import { referencesIn } from '../../template-model/references';
import { TemplateModel } from '../../template-model/template-model';
import { Code, printed } from './code';
import { Inexpressible, Source } from './source';

const REST = 'aws-cdk-lib/aws-apigateway';
const INDENT = '      ';

/** What a route calls. */
export function integrationCode(
  integration: IntegrationElement | undefined,
  { kind, isBody, verb }: { readonly kind: ApiKind; readonly isBody: boolean; readonly verb?: string },
  model: TemplateModel,
  source: Source,
): string {
  source.use('GatewayIntegration');
  if (!integration) throw new Inexpressible('it has no integration');
  if (isPlainFunction(integration)) return functionCode(integration, kind, source);
  if (kind === ApiKind.REST) {
    if (isBody)
      throw new Inexpressible(
        `its integration of type ${integration.integrationType} stands in a body; give it one of GatewayIntegration`,
      );
    return restCode(integration, model, source);
  }
  const { integrationType, properties } = integration;
  const isPlain = ![
    'ConnectionId',
    'RequestParameters',
    'ResponseParameters',
    'CredentialsArn',
    'TlsConfig',
    'RequestTemplates',
  ].some((name) => properties.has(name));
  if (integrationType === 'HTTP_PROXY' && isPlain) {
    const method = properties.string('IntegrationMethod');
    const options = {
      httpMethod: method && method !== verb ? source.text(method) : undefined,
      timeout: timeoutCode(properties, source),
    };
    return `GatewayIntegration.http(${source.text(properties.raw('IntegrationUri'))}${optional(options)})`;
  }
  if (kind === ApiKind.HTTP) return httpCode(integration, model, source);
  throw new Inexpressible(
    `its integration of type ${integrationType} has settings that no factory of GatewayIntegration takes`,
  );
}

/** A function that is called with the whole request, and with the rights of a permission. */
export function isPlainFunction({ integrationType, lambdaTarget, properties, uri }: IntegrationElement): boolean {
  const others = [
    'Credentials',
    'CredentialsArn',
    'ConnectionId',
    'RequestParameters',
    'ResponseParameters',
    'CacheNamespace',
  ];
  return (
    integrationType === 'AWS_PROXY' &&
    lambdaTarget !== undefined &&
    !(uri ?? '').includes('stageVariables') &&
    !others.some((name) => properties.map(name).names().length > 0 || properties.text(name) !== undefined)
  );
}

function functionCode({ lambdaTarget, properties, uri }: IntegrationElement, kind: ApiKind, source: Source): string {
  const handler = source.given(lambdaTarget!.logicalId, 'IFunction', 'aws-cdk-lib/aws-lambda');
  const version = kind === ApiKind.HTTP ? (properties.string('PayloadFormatVersion') ?? '1.0') : undefined;
  const payloadFormatVersion =
    version === undefined || version === '2.0'
      ? undefined
      : `${source.use('PayloadFormatVersion', 'aws-cdk-lib/aws-apigatewayv2')}.VERSION_1_0`;
  const responseStreaming = /response-streaming-invocations/.test(uri ?? '') ? 'true' : undefined;
  const options = { payloadFormatVersion, responseStreaming, timeout: timeoutCode(properties, source) };
  return `GatewayIntegration.lambdaProxy(${handler}${optional(options)})`;
}

/** The parameters of the request by which responses are kept apart. */
export function cacheKeysCode(properties: Properties, source: Source): Code | undefined {
  const keys = properties.strings('CacheKeyParameters');
  return keys.length > 0 ? keys.map((key) => source.text(key)) : undefined;
}

/** Every other integration of a REST API as it is, in the words of aws-cdk-lib. */
function restCode({ integrationType, properties }: IntegrationElement, model: TemplateModel, source: Source): string {
  if (properties.has('ConnectionId')) throw new Inexpressible('its integration goes by way of a VPC link');
  if (!integrationType) throw new Inexpressible('its integration has no type');
  const passthrough = properties.string('PassthroughBehavior');
  const handling = properties.string('ContentHandling');
  const options = {
    credentialsRole: roleCode(properties, model, source),
    passthroughBehavior: passthrough && `${source.use('PassthroughBehavior', REST)}.${passthrough}`,
    contentHandling: handling && `${source.use('ContentHandling', REST)}.${handling}`,
    requestTemplates: mapCode(properties, 'RequestTemplates', source),
    requestParameters: mapCode(properties, 'RequestParameters', source),
    integrationResponses: responsesCode(properties, source),
    cacheKeyParameters: cacheKeysCode(properties, source),
    timeout: timeoutCode(properties, source),
  };
  const written = Object.values(options).some((value) => value !== undefined);
  const integration = {
    type: `${source.use('IntegrationType', REST)}.${integrationType}`,
    integrationHttpMethod: properties.has('IntegrationHttpMethod')
      ? source.text(properties.raw('IntegrationHttpMethod'))
      : undefined,
    uri: properties.has('Uri') ? source.text(properties.raw('Uri')) : undefined,
    options: written ? options : undefined,
  };
  return `GatewayIntegration.fromCdk(new ${source.use('Integration', REST)}(${printed(integration, INDENT)}))`;
}

function roleCode(properties: Properties, model: TemplateModel, source: Source): string | undefined {
  if (!properties.has('Credentials')) return undefined;
  const [logicalId] = referencesIn(properties.raw('Credentials'));
  if (model.element(logicalId ?? '')?.resourceType !== 'AWS::IAM::Role') {
    throw new Inexpressible('the role of its integration does not stand in the template');
  }
  return source.given(logicalId, 'IRole', 'aws-cdk-lib/aws-iam');
}

function responsesCode(properties: Properties, source: Source): Code | undefined {
  const responses = properties.maps('IntegrationResponses');
  if (responses.length === 0) return undefined;
  return responses.map((response) => {
    const handling = response.string('ContentHandling');
    return {
      statusCode: source.text(response.raw('StatusCode')),
      selectionPattern: response.has('SelectionPattern') ? source.text(response.raw('SelectionPattern')) : undefined,
      contentHandling: handling && `${source.use('ContentHandling', REST)}.${handling}`,
      responseParameters: mapCode(response, 'ResponseParameters', source),
      responseTemplates: mapCode(response, 'ResponseTemplates', source),
    };
  });
}

function mapCode(properties: Properties, name: string, source: Source): Code | undefined {
  return properties.has(name) ? source.value(properties.map(name)) : undefined;
}

function timeoutCode(properties: Properties, source: Source): string | undefined {
  if (!properties.has('TimeoutInMillis')) return undefined;
  const written = properties.number('TimeoutInMillis');
  const known =
    written ?? `${source.use('Token', 'aws-cdk-lib')}.asNumber(${source.text(properties.raw('TimeoutInMillis'))})`;
  return `${source.use('Duration', 'aws-cdk-lib')}.millis(${known})`;
}

function optional(options: { readonly [name: string]: Code | undefined }): string {
  return Object.values(options).some((value) => value !== undefined) ? `, ${printed(options, INDENT)}` : '';
}

const HTTP = 'aws-cdk-lib/aws-apigatewayv2';

/** Every other integration of an HTTP API as it is; aws-cdk-lib has a class for each kind of it, and none that takes all. */
function httpCode({ integrationType, properties }: IntegrationElement, model: TemplateModel, source: Source): string {
  for (const name of ['ConnectionId', 'ResponseParameters', 'TlsConfig']) {
    if (properties.has(name)) throw new Inexpressible(`its integration has ${name}`);
  }
  const parameters = properties.map('RequestParameters');
  const mapped = parameters.names().map((name) => {
    const value = source.text(parameters.raw(name));
    return [name, `${source.use('MappingValue', HTTP)}.custom(${value})`] as const;
  });
  const role = properties.has('CredentialsArn')
    ? roleCode(new Properties({ Credentials: properties.raw('CredentialsArn') }), model, source)
    : undefined;
  const text = (name: string) => (properties.has(name) ? source.text(properties.raw(name)) : undefined);
  const subtype = text('IntegrationSubtype');
  const method = text('IntegrationMethod');
  const config = {
    type: `${source.use('HttpIntegrationType', HTTP)}.${integrationType}`,
    subtype: subtype && `${subtype} as ${source.use('HttpIntegrationSubtype', HTTP)}`,
    uri: text('IntegrationUri'),
    method: method && `${method} as ${source.use('HttpMethod', HTTP)}`,
    credentials: role && `${source.use('IntegrationCredentials', HTTP)}.fromRole(${role})`,
    payloadFormatVersion: `${source.use('PayloadFormatVersion', HTTP)}.custom(${text('PayloadFormatVersion') ?? "'1.0'"})`,
    parameterMapping:
      mapped.length > 0
        ? `${source.use('ParameterMapping', HTTP)}.fromObject(${printed(Object.fromEntries(mapped), `${INDENT}  `)})`
        : undefined,
    timeout: timeoutCode(properties, source),
  };
  source.declare(DEPLOYED_INTEGRATION);
  source.use('HttpRouteIntegration', HTTP);
  source.use('HttpRouteIntegrationConfig', HTTP);
  return `GatewayIntegration.fromCdkHttp(new DeployedIntegration('Deployed', ${printed(config, INDENT)}))`;
}

const DEPLOYED_INTEGRATION = `/** An integration of an HTTP API as it is deployed. */
class DeployedIntegration extends HttpRouteIntegration {
  constructor(
    id: string,
    private readonly config: HttpRouteIntegrationConfig,
  ) {
    super(id);
  }

  override bind(): HttpRouteIntegrationConfig {
    return this.config;
  }
}`;

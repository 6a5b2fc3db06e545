import { ApiKind } from '../../template-model/api-kind';
import { ApiElement } from '../../template-model/elements';
import { Properties } from '../../template-model/properties';
import { referenceOf } from '../../template-model/references';
import { Code, printed, quoted } from './code';
import { Inexpressible, Source } from './source';

const CONSTRUCTS: { readonly [kind in ApiKind]: string } = {
  [ApiKind.REST]: 'GatewayApi',
  [ApiKind.HTTP]: 'HttpGatewayApi',
  [ApiKind.WEBSOCKET]: 'WebSocketGatewayApi',
};

/** What is written as a switch or a number, which no reference can stand for. */
const SWITCHES = [
  'ApiKeySourceType',
  'CorsConfiguration',
  'DisableExecuteApiEndpoint',
  'EndpointConfiguration',
  'MinimumCompressionSize',
  'BinaryMediaTypes',
  'SecurityPolicy',
];

/** The statement that makes an API as it is deployed. */
export function apiCode(
  api: ApiElement,
  source: Source,
  { id, routes, variable }: { readonly id: string; readonly routes: Code; readonly variable: string },
): string {
  const { kind, properties } = api;
  const remarks: { [comment: string]: string } = {};
  /** A setting, or a comment where it cannot be said. */
  const said = (name: string, code: () => Code | undefined): Code | undefined => {
    try {
      return code();
    } catch (error) {
      if (!(error instanceof Inexpressible)) throw error;
      source.remarks.push(`${name} of ${id}: ${error.message}`);
      remarks[`// ${name}: ${error.message}`] = '';
      return undefined;
    }
  };
  const text = (name: string, property: string) =>
    said(name, () => (properties.has(property) ? source.text(properties.raw(property)) : undefined));
  if (api.hasHiddenRoutes) {
    remarks['// routes: the template does not show all of them; they stand in a body that only CloudFormation reads'] =
      '';
    source.remarks.push(`routes of ${id}: the template does not show all of them`);
  }
  for (const name of properties.names().filter((own) => SWITCHES.includes(own) && properties.isUnresolved(own))) {
    said(name, () => {
      throw new Inexpressible(`only CloudFormation knows it: ${properties.text(name)}`);
    });
  }
  const props: { [name: string]: Code | undefined } = {
    gatewayDefaults: `${source.use('GatewayDefaults')}.SERVICE`,
    apiName: api.name === undefined ? undefined : (text('apiName', 'Name') ?? said('apiName', () => quoted(api.name!))),
    description: text('description', 'Description'),
    definition: api.body && kind !== ApiKind.WEBSOCKET ? `${source.use('DefinitionForm')}.OPENAPI` : undefined,
    disableExecuteApiEndpoint: properties.boolean('DisableExecuteApiEndpoint') ? 'true' : undefined,
    ...(kind === ApiKind.REST && restSettings(api, source, said)),
    ...(kind === ApiKind.HTTP && { cors: said('cors', () => corsCode(properties, source)) }),
    ...(kind === ApiKind.WEBSOCKET && {
      routeSelectionExpression: text('routeSelectionExpression', 'RouteSelectionExpression'),
    }),
  };
  const construct = source.use(CONSTRUCTS[kind]);
  const whole = printed({ ...props, ...remarks, routes });
  return `const ${variable} = new ${construct}(stack, ${quoted(id)}, ${whole});`;
}

type Said = (name: string, code: () => Code | undefined) => Code | undefined;

function restSettings({ endpointTypes, gatewayResponses, properties }: ApiElement, source: Source, said: Said) {
  const [endpoint] = endpointTypes;
  const keySource = properties.string('ApiKeySourceType');
  const size = properties.number('MinimumCompressionSize');
  const binary = properties.list('BinaryMediaTypes') ?? [];
  const rest = 'aws-cdk-lib/aws-apigateway';
  return {
    endpoint: said('endpoint', () => endpointCode(endpoint, properties, source)),
    binaryMediaTypes: said('binaryMediaTypes', () =>
      binary.length > 0 ? binary.map((type) => source.text(type)) : undefined,
    ),
    minimumCompressionSize: size === undefined ? undefined : `${source.use('Size', 'aws-cdk-lib')}.bytes(${size})`,
    apiKeySource:
      keySource && keySource !== 'HEADER' ? `${source.use('ApiKeySourceType', rest)}.${keySource}` : undefined,
    resourcePolicy: said('resourcePolicy', () =>
      properties.has('Policy') ? policyCode(properties.raw('Policy'), source) : undefined,
    ),
    gatewayResponses: said('gatewayResponses', () => {
      if (gatewayResponses.length === 0) return undefined;
      return Object.fromEntries(
        gatewayResponses.map(({ properties: own }) => [own.text('ResponseType') ?? '', responseCode(own, source)]),
      );
    }),
  };
}

function responseCode(properties: Properties, source: Source): Code {
  const parameters = properties.map('ResponseParameters');
  const prefix = 'gatewayresponse.header.';
  const headers = parameters.names().map((name) => {
    if (!name.startsWith(prefix)) throw new Inexpressible(`the parameter ${name} is no header`);
    return [name.slice(prefix.length), source.text(parameters.raw(name))] as const;
  });
  return {
    statusCode: properties.has('StatusCode') ? source.text(properties.raw('StatusCode')) : undefined,
    responseHeaders: headers.length > 0 ? Object.fromEntries(headers) : undefined,
    templates: properties.has('ResponseTemplates') ? source.value(properties.map('ResponseTemplates')) : undefined,
  };
}

function corsCode(properties: Properties, source: Source): Code | undefined {
  const cors = properties.map('CorsConfiguration');
  if (cors.names().length === 0) return undefined;
  const list = (name: string) =>
    cors.has(name) ? (cors.list(name) ?? []).map((item) => source.text(item)) : undefined;
  const maxAge = cors.number('MaxAge');
  return {
    allowOrigins: list('AllowOrigins') ?? [],
    allowMethods: list('AllowMethods'),
    allowHeaders: list('AllowHeaders'),
    exposeHeaders: list('ExposeHeaders'),
    allowCredentials: cors.boolean('AllowCredentials') ? 'true' : undefined,
    maxAge: maxAge === undefined ? undefined : `${source.use('Duration', 'aws-cdk-lib')}.seconds(${maxAge})`,
  };
}

function endpointCode(type: string | undefined, properties: Properties, source: Source): string | undefined {
  const policy = properties.string('SecurityPolicy');
  if (type === undefined && policy === undefined) return undefined;
  const mode = properties.string('EndpointAccessMode');
  const options = {
    securityPolicy: policy && `${source.use('TlsPolicy')}.${policy.replace('SecurityPolicy_', '')}`,
    endpointAccessMode: mode && `${source.use('EndpointAccessMode', 'aws-cdk-lib/aws-apigateway')}.${mode}`,
    vpcEndpoints: vpcEndpointsCode(properties.map('EndpointConfiguration').list('VpcEndpointIds') ?? [], source),
  };
  const isPlain = Object.values(options).every((option) => option === undefined);
  const factory = type === 'PRIVATE' ? 'privateApi' : type === 'REGIONAL' ? 'regional' : 'edge';
  return `${source.use('Endpoint')}.${factory}(${isPlain ? '' : printed(options, '  ')})`;
}

function vpcEndpointsCode(ids: readonly unknown[], source: Source): Code | undefined {
  if (ids.length === 0) return undefined;
  return ids.map((id) => {
    const logicalId = referenceOf(id);
    if (logicalId !== undefined) return source.given(logicalId, 'IVpcEndpoint', 'aws-cdk-lib/aws-ec2');
    throw new Inexpressible(
      'a VPC endpoint of a private API does not stand in the template: Endpoint.privateApi({ vpcEndpoints })',
    );
  });
}

function policyCode(policy: unknown, source: Source): string {
  const written = Properties.of(policy);
  if (!written.has('Statement')) throw new Inexpressible('it has no statements');
  const statements = [written.raw('Statement')].flat();
  const document = source.value({ ...written.toObject(), Statement: statements });
  return `${source.use('PolicyDocument', 'aws-cdk-lib/aws-iam')}.fromJson(${printed(document, '  ')})`;
}

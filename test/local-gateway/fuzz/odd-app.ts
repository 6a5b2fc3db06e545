import { LocalGateway } from '../../../lib/local';
import { webSocketApiWith } from '../web-socket/web-socket-template';

const RestApiId = { Ref: 'Api' };
const LAMBDA =
  'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:odd/invocations';

const RESPONSES = [
  {
    StatusCode: '200',
    ResponseParameters: { 'method.response.header.X-Sent': "'yes'" },
    ResponseTemplates: { 'application/json': '{"said": "$util.escapeJavaScript($input.json(\'$\'))"}' },
  },
  { StatusCode: '500', SelectionPattern: '5\\d{2}|.*(a+)+$' },
];

/** What a request is turned into: its own words go into headers, paths, the status, and templates. */
const REQUEST_TEMPLATE = `{"statusCode": #if($input.params('status') == '')200#else$input.params('status')#end}
#set($context.responseOverride.header.X-Odd = $input.params('odd'))
#if($input.params('override') != '')#set($context.responseOverride.status = $input.path('$.status'))#end`;

const INTEGRATIONS: { readonly [name: string]: object } = {
  mock: { Type: 'MOCK', RequestTemplates: { 'application/json': REQUEST_TEMPLATE }, IntegrationResponses: RESPONSES },
  proxy: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: LAMBDA },
  lambda: { Type: 'AWS', IntegrationHttpMethod: 'POST', Uri: LAMBDA, IntegrationResponses: RESPONSES },
  sqs: {
    Type: 'AWS',
    IntegrationHttpMethod: 'POST',
    Uri: 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/{name}',
    RequestParameters: { 'integration.request.path.name': 'method.request.querystring.name' },
    RequestTemplates: { 'application/json': "Action=SendMessage&MessageBody=$util.urlEncode($input.path('$.a'))" },
    IntegrationResponses: RESPONSES,
  },
};

const METHODS: { readonly [name: string]: object } = {
  open: { AuthorizationType: 'NONE' },
  keyed: { AuthorizationType: 'NONE', ApiKeyRequired: true },
  signed: { AuthorizationType: 'AWS_IAM' },
  checked: {
    AuthorizationType: 'NONE',
    RequestParameters: { 'method.request.querystring.name': true, 'method.request.header.X-Name': true },
    RequestModels: { 'application/json': { Ref: 'Model' } },
    RequestValidatorId: { Ref: 'Validator' },
  },
};

/** A REST API with a method of each kind in front of an integration of each kind: `/open/mock`, `/checked/lambda/{proxy+}`. */
function template(): object {
  const methods = Object.entries(METHODS).flatMap(([kind, method]) => {
    const parent = resource({ 'Fn::GetAtt': ['Api', 'RootResourceId'] }, kind);
    return [
      [kind, parent] as const,
      ...Object.entries(INTEGRATIONS).flatMap(([name, integration]) => [
        [`${kind}${name}`, resource({ Ref: kind }, name)] as const,
        [`${kind}${name}Any`, resource({ Ref: `${kind}${name}` }, '{proxy+}')] as const,
        [`${kind}${name}Method`, methodOf(`${kind}${name}`, method, integration)] as const,
        [`${kind}${name}AnyMethod`, methodOf(`${kind}${name}Any`, method, integration)] as const,
      ]),
    ];
  });
  return {
    Resources: {
      Api: {
        Type: 'AWS::ApiGateway::RestApi',
        Properties: { Name: 'odd', BinaryMediaTypes: ['image/*'], MinimumCompressionSize: 1_000 },
      },
      ...Object.fromEntries(methods),
      Validator: {
        Type: 'AWS::ApiGateway::RequestValidator',
        Properties: { RestApiId, ValidateRequestBody: true, ValidateRequestParameters: true },
      },
      Model: {
        Type: 'AWS::ApiGateway::Model',
        Properties: {
          RestApiId,
          Name: 'Odd',
          ContentType: 'application/json',
          Schema: {
            type: 'object',
            required: ['a'],
            properties: {
              a: { type: 'string', maxLength: 10 },
              b: { $ref: '#' },
              c: { type: 'array', items: { $ref: '#' } },
            },
          },
        },
      },
      Deployment: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId } },
      Stage: {
        Type: 'AWS::ApiGateway::Stage',
        Properties: {
          RestApiId,
          StageName: 'prod',
          DeploymentId: { Ref: 'Deployment' },
          CacheClusterEnabled: true,
          MethodSettings: [{ HttpMethod: 'GET', ResourcePath: '/open/mock', CachingEnabled: true }],
          AccessLogSetting: { Format: '$context.requestId $context.identity.userAgent $context.path $context.status' },
        },
      },
    },
  };
}

function resource(ParentId: object, PathPart: string) {
  return { Type: 'AWS::ApiGateway::Resource', Properties: { RestApiId, ParentId, PathPart } };
}

function methodOf(resourceId: string, method: object, Integration: object) {
  return {
    Type: 'AWS::ApiGateway::Method',
    Properties: { RestApiId, ResourceId: { Ref: resourceId }, HttpMethod: 'ANY', ...method, Integration },
  };
}

/** A function that answers what the request's body says, whatever that is. */
function odd({ body, a }: { readonly body?: string; readonly a?: unknown }): unknown {
  if (a === 'fail') throw new Error('odd');
  try {
    return JSON.parse(body ?? 'null') ?? a;
  } catch {
    return body;
  }
}

/** A WebSocket API that takes any message; the key that a message chooses chooses a template too. */
export function oddConnections(): LocalGateway {
  const mock = {
    IntegrationType: 'MOCK',
    RequestTemplates: { 200: '{"statusCode": 200}' },
    TemplateSelectionExpression: '${request.body.action}',
  };
  const routes = {
    $connect: {},
    $disconnect: {},
    $default: { isAnswered: true },
    odd: { integration: mock, isAnswered: true },
  };
  const handler = ({ body }: { readonly body?: string }) => ({ statusCode: 200, body });
  return LocalGateway.fromTemplate(webSocketApiWith(routes), { functions: { handler } });
}

/** A gateway for whatever comes. No request is throttled: time goes on with every one. */
export function oddGateway(): LocalGateway {
  return LocalGateway.fromTemplate(template(), { functions: { odd } });
}

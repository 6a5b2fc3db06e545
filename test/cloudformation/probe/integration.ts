import { Properties } from '../../../lib/update-model/resources';
import { functionNameOf } from '../../../lib/update-model/services/lambda';
import { Environment } from '../environment';
import { allows, covers, roleOf, trusts } from '../services/iam';
import { functionOf, permissionsOf, versionBehind } from '../services/lambda/functions';
import { ServedRoute, Target, targetsOf } from '../services/snapshot';
import { Refusal } from './refusal';

/** What a call of a backend happens in. */
export interface CallContext {
  readonly environment: Environment;
  readonly apiId: string;
  readonly stage: string;
  readonly variables: { readonly [name: string]: string };
}

const LAMBDA_URI = /:lambda:path\/[\d-]+\/functions\/([^/]+)\/(?:invocations|response-streaming-invocations)$/;
const GATEWAY = 'apigateway.amazonaws.com';

/** The backend that a route's integration reaches; throws why it reaches none. */
export function backendOf(context: CallContext, route: ServedRoute): string {
  const integration = withVariables(route.integration, context.variables);
  const type: string = integration.Type ?? integration.IntegrationType ?? 'MOCK';
  const uri: string | undefined = integration.Uri ?? integration.IntegrationUri;
  const [, functionName] =
    LAMBDA_URI.exec(uri ?? '') ?? (/:lambda:[^:]+:[^:]+:function:/.test(uri ?? '') ? [uri, uri!] : []);
  if (type === 'MOCK') return 'MOCK';
  if (functionName) {
    const source = `${context.stage}/${resourceOf(route.key)}`;
    return callFunction(context, functionName, source, credentialsOf(integration));
  }
  if (integration.ConnectionType === 'VPC_LINK') checkLink(context, integration.ConnectionId);
  if (type.startsWith('HTTP')) return String(integration.IntegrationTarget ?? uri);
  // What a stage variable names is what it names now.
  const targets = route.targets.length > 0 ? route.targets : targetsOf(context.environment, integration);
  return callService(context, targets, integration, uri ?? '');
}

/** Calls a function for a route or for an authorizer; `source` is what follows the API in the ARN of the caller. */
export function callFunction(context: CallContext, functionName: string, source: string, credentials?: string): string {
  const { environment } = context;
  const called = functionNameOf(functionName);
  if (!functionOf(environment, called.name)) throw new Refusal(`500: the function ${called.name} is not there`);
  const version = versionBehind(environment, called.name, called.qualifier);
  if (version === undefined) throw new Refusal(`500: ${called.name} has no version or alias ${called.qualifier}`);
  if (credentials) checkRole(context, credentials, 'lambda:InvokeFunction', functionName);
  else checkPermission(context, functionName, source);
  return `Lambda ${called.name}:${version}`;
}

function checkPermission({ apiId, environment }: CallContext, functionName: string, source: string): void {
  const arn = `arn:aws:execute-api:${environment.region}:${environment.account}:${apiId}/${source}`;
  const isPermitted = permissionsOf(environment, functionNameOf(functionName)).some(
    ({ Action, Principal, SourceArn }) =>
      ['lambda:InvokeFunction', 'lambda:*'].includes(Action) &&
      Principal === GATEWAY &&
      (SourceArn === undefined || covers(SourceArn, arn)),
  );
  if (!isPermitted) throw new Refusal(`500: no permission on ${functionNameOf(functionName).name} for ${arn}`);
}

function checkRole({ environment }: CallContext, credentials: string, action: string, resource: string): void {
  const role = roleOf(environment, credentials);
  if (!role) throw new Refusal(`500: the role ${credentials} is not there`);
  if (!trusts(role, GATEWAY)) throw new Refusal(`500: API Gateway may not assume ${credentials}`);
  if (!allows(environment, role, action, resource)) {
    throw new Refusal(`500: ${role.id} does not allow ${action} on ${resource}`);
  }
}

function checkLink({ environment: { resources } }: CallContext, id: string): void {
  const isThere = resources
    .all('AWS::ApiGateway::VpcLink', 'AWS::ApiGatewayV2::VpcLink')
    .some((link) => link.id === id);
  if (!isThere) throw new Refusal(`500: the VPC link ${id} is not there`);
}

function callService(context: CallContext, targets: readonly Target[], integration: Properties, uri: string): string {
  const credentials = credentialsOf(integration);
  const [, , , , service = '', path = ''] = uri.split(':');
  if (targets.length === 0)
    throw new Refusal(`500: nothing of this account is called by ${uri || integration.IntegrationSubtype}`);
  for (const { arn, key, type } of targets) {
    if (!context.environment.resources.withKey(type, key)) throw new Refusal(`500: ${type} ${key} is not there`);
    if (!credentials) throw new Refusal(`500: no role for ${arn}`);
    for (const action of actionsOf(service, path, integration)) {
      checkRole(context, credentials, action, type === 'AWS::S3::Bucket' ? objectArn(arn, uri) : arn);
    }
  }
  return targets.map(({ type, key }) => `${type} ${key}`).join(', ');
}

/** The actions of IAM that a call of a service needs. */
function actionsOf(service: string, path: string, { IntegrationHttpMethod, IntegrationSubtype }: Properties): string[] {
  if (IntegrationSubtype) {
    const [name, action] = String(IntegrationSubtype).split('-');
    const prefix = { SQS: 'sqs', EventBridge: 'events', Kinesis: 'kinesis', StepFunctions: 'states' }[name] ?? name;
    return [`${prefix}:${action}`];
  }
  const [kind, action] = path.split('/');
  if (kind === 'action') return [`${service}:${action}`];
  if (service === 's3') return [IntegrationHttpMethod === 'GET' ? 's3:GetObject' : 's3:PutObject'];
  return { sqs: ['sqs:SendMessage'], sns: ['sns:Publish'] }[service] ?? [];
}

/** The object of an S3 integration, any where the request names it. */
function objectArn(bucketArn: string, uri: string): string {
  const [, key = '*'] = /:s3:path\/[^/]+\/(.+)$/.exec(uri) ?? [];
  return `${bucketArn}/${key.replace(/\{[^}]+\}/g, 'some-key')}`;
}

function credentialsOf(integration: Properties): string | undefined {
  return integration.Credentials ?? integration.CredentialsArn;
}

/** `GET/pets/some` for `GET /pets/{petId}`, the key alone for a message. */
function resourceOf(routeKey: string): string {
  const [verb, path] = routeKey.split(' ');
  if (path === undefined) return routeKey;
  return `${verb === 'ANY' ? 'GET' : verb}${path.replace(/\{[^}]+\}/g, 'some')}`;
}

/** What is called, with the stage variables filled in. */
export function withVariables(called: Properties, variables: { readonly [name: string]: string }): Properties {
  const text = JSON.stringify(called).replace(
    /\$\{stageVariables\.(\w+)\}/g,
    (_, name: string) => variables[name] ?? '',
  );
  return JSON.parse(text) as Properties;
}

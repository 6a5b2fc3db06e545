import { ServedRoute } from '../services/snapshot';
import { CallContext, callFunction, withVariables } from './integration';
import { Refusal } from './refusal';

/** Throws why the authorizer of a route cannot be asked. */
export function checkAuthorizer(
  context: CallContext,
  { authorizationType, authorizer, authorizerId }: ServedRoute,
): void {
  if (['NONE', 'AWS_IAM'].includes(authorizationType)) return;
  if (!authorizer) throw new Refusal(`500: the authorizer ${authorizerId} is not there`);
  const { ProviderARNs, ...called } = withVariables(authorizer, context.variables);
  const uri: string | undefined = called.AuthorizerUri;
  const [, functionName] = /\/functions\/([^/]+)\/invocations$/.exec(uri ?? '') ?? [];
  const credentials = called.AuthorizerCredentials ?? called.AuthorizerCredentialsArn;
  if (functionName) callFunction(context, functionName, `authorizers/${authorizerId}`, credentials);
  for (const arn of ProviderARNs ?? []) checkUserPool(context, arn);
}

function checkUserPool({ environment: { resources } }: CallContext, arn: string): void {
  const isThere = resources.find('AWS::Cognito::UserPool', (_, pool) => pool.attributes.Arn === arn);
  if (!isThere) throw new Refusal(`500: the user pool ${arn} is not there`);
}

import { Lazy } from 'aws-cdk-lib';
import { EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Endpoint } from '../endpoint';

/**
 * The policy of an API: the user's statements, and for a private API those that let callers in through its endpoints only.
 * `execute-api:/*` is the service's own short form; a policy cannot name the API that it belongs to.
 */
export function resourcePolicyOf(endpoint: Endpoint, given: PolicyDocument | undefined): PolicyDocument | undefined {
  if (endpoint.endpointType !== EndpointType.PRIVATE) return given;
  const policy = given ?? new PolicyDocument();
  const everyCall = {
    actions: ['execute-api:Invoke'],
    resources: ['execute-api:/*'],
    principals: [new AnyPrincipal()],
  };
  const vpcEndpoints = Lazy.list({
    produce: () => endpoint.vpcEndpoints.map((vpcEndpoint) => vpcEndpoint.vpcEndpointId),
  });
  policy.addStatements(
    new PolicyStatement({
      ...everyCall,
      effect: Effect.DENY,
      conditions: { StringNotEquals: { 'aws:SourceVpce': vpcEndpoints } },
    }),
  );
  // Statements of the user's own narrow who may call; without them everybody behind the endpoints may.
  if (!given) policy.addStatements(new PolicyStatement({ ...everyCall, effect: Effect.ALLOW }));
  return policy;
}

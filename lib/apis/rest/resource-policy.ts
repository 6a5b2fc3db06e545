import { IResolveContext, Lazy } from 'aws-cdk-lib';
import { EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { privateNeedsPolicy } from '../../rules/endpoints/private-needs-policy';
import { Endpoint } from '../endpoint';

/** Refuses a private API that nobody could call. */
export function checkResourcePolicy(endpoint: Endpoint, given: PolicyDocument | undefined): void {
  const hasPolicy = given !== undefined || endpoint.vpcEndpoints.length > 0 || endpoint.vpcs.length > 0;
  privateNeedsPolicy.enforce({ endpointTypes: [endpoint.endpointType], hasPolicy });
}

/** The policy of an API: the user's statements, and for a private API those that let callers in from where its endpoint says. */
export function resourcePolicyOf(endpoint: Endpoint, given: PolicyDocument | undefined): PolicyDocument | undefined {
  return endpoint.endpointType === EndpointType.PRIVATE ? new PrivatePolicy(endpoint, given) : given;
}

/** `execute-api:/*` is the service's own short form; a policy cannot name the API that it belongs to. */
const EVERY_CALL = {
  actions: ['execute-api:Invoke'],
  resources: ['execute-api:/*'],
  principals: [new AnyPrincipal()],
};

interface PolicyJson {
  readonly Statement?: readonly { readonly Effect: string }[];
}

/** The user's document stays as it is: other APIs may share it, and statements may still join it. */
class PrivatePolicy extends PolicyDocument {
  constructor(
    { vpcEndpoints, vpcs }: Endpoint,
    private readonly given = new PolicyDocument(),
  ) {
    super();
    const elsewhere = {
      ...(vpcEndpoints.length > 0 && {
        'aws:SourceVpce': Lazy.list({ produce: () => vpcEndpoints.map(({ vpcEndpointId }) => vpcEndpointId) }),
      }),
      ...(vpcs.length > 0 && { 'aws:SourceVpc': vpcs.map(({ vpcId }) => vpcId) }),
    };
    // Without either, the user's own statements say where calls may come from.
    if (Object.keys(elsewhere).length === 0) return;
    const conditions = { StringNotEquals: elsewhere };
    this.addStatements(new PolicyStatement({ ...EVERY_CALL, effect: Effect.DENY, conditions }));
  }

  override resolve(context: IResolveContext): object {
    const given: PolicyJson = this.given.toJSON() ?? {};
    const own: PolicyJson = super.resolve(context) ?? {};
    const statements = [...(given.Statement ?? []), ...(own.Statement ?? [])];
    // Statements of the user's own say who may call; without them everybody may whom nothing denies.
    const isAllowed = statements.some(({ Effect: effect }) => effect === 'Allow');
    const everybody = new PolicyStatement({ ...EVERY_CALL, effect: Effect.ALLOW }).toStatementJson();
    return { Version: '2012-10-17', ...own, Statement: isAllowed ? statements : [...statements, everybody] };
  }
}

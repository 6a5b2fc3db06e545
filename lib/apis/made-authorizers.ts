import { AuthorizerDefinition, isSameAuthorizer, OwnAuthorizerDefinition } from '../authorizers/authorizer-definition';
import { authorizerNameLength } from '../rules/authorization/authorizer-name-length';
import { distinctAuthorizerName } from '../rules/authorization/distinct-authorizer-name';
import { AUTHORIZERS, KEPT_RESPONSES } from '../rules/capabilities';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { ApiKind } from '../template-model/api-kind';

/** The authorizers that one API has made, each once for its name. */
export class MadeAuthorizers<Made> {
  private readonly made = new Map<
    string,
    { readonly definition: OwnAuthorizerDefinition; readonly authorizer: Made }
  >();

  constructor(private readonly kind: ApiKind) {}

  /** Refuses what the kind of API does not know, and a second, different authorizer of the same name. */
  check(definition: AuthorizerDefinition, routeKey: string): void {
    const { type } = definition;
    const where = `'${routeKey}'`;
    capabilityOfKind.enforce({
      kind: this.kind,
      where,
      asks: `has an authorizer of type ${type}`,
      capability: AUTHORIZERS[type],
    });
    if (!('name' in definition)) return;
    authorizerNameLength.enforce(definition.name);
    this.checkKept(definition, where);
    const known = this.made.get(definition.name)?.definition;
    if (known && !isSameAuthorizer(known, definition)) {
      distinctAuthorizerName.enforce({ name: definition.name, times: 2 });
    }
  }

  /** Refuses what nobody would keep: WebSocket APIs ask once for each connection, and tokens are checked anew each time. */
  private checkKept(definition: OwnAuthorizerDefinition, where: string): void {
    if (!('ttlSeconds' in definition) || !definition.ttlSeconds) return;
    const isJwt = definition.type === 'COGNITO_USER_POOLS' && this.kind === ApiKind.HTTP;
    const capability = isJwt ? { ...KEPT_RESPONSES, kinds: [ApiKind.REST] } : KEPT_RESPONSES;
    const asks = `has an authorizer${isJwt ? ' of user pools' : ''} that keeps responses`;
    const instead = 'Leave cacheTtl out.';
    capabilityOfKind.enforce({ kind: this.kind, where, asks, capability, instead });
  }

  once<Definition extends OwnAuthorizerDefinition>(
    definition: Definition,
    make: (definition: Definition) => Made,
  ): Made {
    const authorizer = this.made.get(definition.name)?.authorizer ?? make(definition);
    this.made.set(definition.name, { definition, authorizer });
    return authorizer;
  }
}

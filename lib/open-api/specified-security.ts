import { Construct } from 'constructs';
import { GatewayAuthorizer } from '../authorizers/gateway-authorizer';
import { boundSecurityScheme } from '../rules/open-api/bound-security-scheme';
import { ApiKind } from '../template-model/api-kind';
import { unknown } from './bound-integrations';
import { extensionAuthorizer } from './extension-authorizer';
import { ImportLosses } from './import-losses';
import { SpecificationPart } from './specification-part';
import { SpecifiedOperation } from './specified-operation';

/** Who may call an operation; nothing where the specification does not say. */
export interface RouteSecurity {
  readonly authorizer?: GatewayAuthorizer;
  readonly apiKeyRequired?: boolean;
  readonly authorizationScopes?: string[];
}

/** The security schemes of a specification by name. */
export function securitySchemesOf(root: SpecificationPart): SpecificationPart {
  return root.has('securityDefinitions')
    ? root.get('securityDefinitions')
    : root.get('components').get('securitySchemes');
}

/** Turns the security of operations into authorizers and API keys. */
export class SpecifiedSecurity {
  private readonly schemes: SpecificationPart;
  private readonly made = new Map<string, GatewayAuthorizer | undefined>();

  /**
   * @param imports where functions and user pools that the specification names by ARN are imported
   */
  constructor(
    private readonly root: SpecificationPart,
    private readonly authorizers: { readonly [securityScheme: string]: GatewayAuthorizer } = {},
    private readonly kind: ApiKind,
    private readonly losses: ImportLosses,
    private readonly imports: () => Construct,
  ) {
    this.schemes = securitySchemesOf(root);
  }

  /** Refuses schemes without an authorizer and authorizers without a scheme, all at once. */
  check(operations: readonly SpecifiedOperation[]): void {
    const schemes = this.schemes.entries.map(([name]) => name);
    const requirements = operations
      .map((operation) => this.requirementOf(operation))
      .filter((one) => one !== undefined);
    const asked = new Set(requirements.flatMap(({ object }) => Object.keys(object)));
    const missing = [...asked]
      .filter((name) => !this.isKnown(name))
      .map((name) => `security scheme '${name}' at ${this.schemes.own(name).place} has no authorizer`);
    const double = requirements
      .filter((requirement) => this.guardsOf(requirement).length > 1)
      .map((requirement) => `${requirement.place} asks for ${this.guardsOf(requirement).join(' and ')} at once`);
    const surplus = unknown(Object.keys(this.authorizers), schemes).map(
      (name) => `there is no security scheme ${name}`,
    );
    boundSecurityScheme.enforce({ problems: [...missing, ...double, ...surplus] });
  }

  securityOf(operation: SpecifiedOperation): RouteSecurity {
    const requirement = this.requirementOf(operation);
    if (!requirement) return {};
    const [guard] = this.guardsOf(requirement);
    const apiKeyRequired = this.alternativesOf(operation)
      .items.flatMap(({ object }) => Object.keys(object))
      .some((name) => this.isApiKey(name));
    const authorizer = guard === undefined ? GatewayAuthorizer.publicAccess() : this.authorizerOf(guard);
    const scopes = guard === undefined ? [] : requirement.get(guard).texts;
    const takesScopes = ['COGNITO_USER_POOLS', 'JWT', 'CDK', 'CDK_HTTP'].includes(authorizer!._definition.type);
    if (scopes.length > 0 && !takesScopes) this.losses.note('otherScopes', requirement.get(guard));
    return {
      authorizer,
      ...(apiKeyRequired && { apiKeyRequired }),
      ...(scopes.length > 0 && takesScopes && { authorizationScopes: scopes }),
    };
  }

  /**
   * One alternative counts, for API Gateway knows no others: the first whose schemes all have authorizers, and a key of whichever. What the
   * service exports has each scheme in an alternative of its own and means all of them.
   */
  private requirementOf(operation: SpecifiedOperation): SpecificationPart | undefined {
    const security = this.alternativesOf(operation);
    if (!security.isThere) return undefined;
    const guarded = security.items.filter(
      (one) => this.guardsOf(one).length > 0 || Object.keys(one.object).length === 0,
    );
    const [first = security.items[0] ?? security, ...others] = guarded;
    const known = guarded.find(({ object }) => Object.keys(object).every((name) => this.isKnown(name)));
    for (const other of others) this.losses.note('alternative', other);
    return known ?? first;
  }

  private alternativesOf({ part }: SpecifiedOperation): SpecificationPart {
    return part.has('security') ? part.get('security') : this.root.get('security');
  }

  private guardsOf({ object }: SpecificationPart): string[] {
    return Object.keys(object).filter((name) => !this.isApiKey(name));
  }

  private isKnown(name: string): boolean {
    return this.isApiKey(name) || this.authorizerOf(name) !== undefined;
  }

  private authorizerOf(name: string): GatewayAuthorizer | undefined {
    if (Object.hasOwn(this.authorizers, name)) return this.authorizers[name];
    if (!this.made.has(name)) this.made.set(name, extensionAuthorizer(name, this.schemes.get(name), this.imports));
    return this.made.get(name);
  }

  /** The header of API keys, which REST APIs check themselves. */
  private isApiKey(name: string): boolean {
    if (this.kind !== ApiKind.REST || Object.hasOwn(this.authorizers, name)) return false;
    const scheme = this.schemes.get(name);
    const isHeader = scheme.get('in').text === 'header' && scheme.get('name').text?.toLowerCase() === 'x-api-key';
    return scheme.get('type').text === 'apiKey' && isHeader && !scheme.has('x-amazon-apigateway-authorizer');
  }
}

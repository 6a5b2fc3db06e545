type Scheme = { readonly [name: string]: unknown };

/** What an operation asks of its callers: schemes by name, with scopes. */
export type Requirement = { readonly [scheme: string]: readonly string[] };

/** The security schemes of a document, collected from what its operations ask for. */
export class WrittenSecurity {
  private readonly schemes = new Map<string, Scheme>();

  /**
   * @param extensions whether API Gateway's own words stand in the schemes
   * @param isBody whether the document is only imported
   */
  constructor(
    private readonly extensions: boolean,
    private readonly isBody = false,
  ) {}

  /** All schemes by name. */
  get all(): { readonly [name: string]: Scheme } {
    return Object.fromEntries([...this.schemes].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Callers sign their requests. */
  signature(): Requirement {
    return this.ask('sigv4', header('Authorization'), { authtype: 'awsSigv4' });
  }

  apiKey(): Requirement {
    return this.ask('api_key', header('x-api-key'), {});
  }

  /** Callers send a token in a header. */
  token(name: string, inHeader: string, extensions: Scheme, scopes: readonly string[] = []): Requirement {
    const isBearer = !this.extensions && inHeader.toLowerCase() === 'authorization';
    return this.ask(name, isBearer ? { type: 'http', scheme: 'bearer' } : header(inHeader), extensions, scopes);
  }

  /** Callers send a JSON Web Token in a header, which the service checks itself. */
  jwt(name: string, inHeader: string, extensions: Scheme, scopes: readonly string[] = []): Requirement {
    if (!this.extensions) return this.token(name, inHeader, extensions, scopes);
    const scheme = { type: 'oauth2', ...(!this.isBody && { flows: {} }) };
    return this.ask(name, scheme, extensions, scopes);
  }

  /** The import takes each requirement by itself; in OpenAPI those that hold together stand in one. */
  together(...requirements: readonly Requirement[]): Requirement[] | undefined {
    const asked = requirements.filter((requirement) => Object.keys(requirement).length > 0);
    if (asked.length === 0) return this.isBody ? undefined : [];
    return this.isBody ? asked : [Object.assign({}, ...asked)];
  }

  private ask(name: string, scheme: Scheme, extensions: Scheme, scopes: readonly string[] = []): Requirement {
    const own = Object.entries(extensions).map(([key, value]) => [`x-amazon-apigateway-${key}`, value]);
    this.schemes.set(name, this.extensions ? { ...scheme, ...Object.fromEntries(own) } : scheme);
    return { [name]: scopes };
  }
}

function header(name: string): Scheme {
  return { type: 'apiKey', name, in: 'header' };
}

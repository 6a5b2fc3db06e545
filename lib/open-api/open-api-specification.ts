import { Specification } from './specification';
import { securitySchemesOf } from './specified-security';

/**
 * A specification of an API: OpenAPI 2.0, 3.0 or 3.1. References may lead to files in its folder or below it; nothing is fetched.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html
 *
 * @example
 * GatewayApi.fromOpenApi(this, 'Pets', {
 *   specification: OpenApiSpecification.file('pets.yaml'),
 *   integrations: { listPets: GatewayIntegration.mock({ 200: [] }) },
 * });
 */
export class OpenApiSpecification {
  /**
   * A specification in a file of YAML or JSON, up to 6 MB.
   *
   * Errors: AGW-OAS-01, AGW-OAS-09, AGW-OAS-10, AGW-OAS-11, each with the line and the JSON pointer.
   *
   * @param path the file's path
   */
  static file(path: string): OpenApiSpecification {
    return new OpenApiSpecification(Specification.fromFile(path));
  }

  /**
   * A specification as plain data. It has no folder, so its references stay inside.
   *
   * Errors: AGW-OAS-01, AGW-OAS-09, AGW-OAS-10, AGW-OAS-11, each with the JSON pointer.
   *
   * @param document the document
   */
  static inline(document: { [name: string]: any }): OpenApiSpecification {
    return new OpenApiSpecification(Specification.fromObject(document));
  }

  private constructor(
    /** @internal */
    readonly _specification: Specification,
  ) {}

  /** The version of OpenAPI: `2.0`, `3.0` or `3.1`. */
  get openApiVersion(): string {
    return this._specification.version;
  }

  /** The names of the security schemes, each of which needs an authorizer where operations ask for it. */
  get securitySchemes(): string[] {
    return securitySchemesOf(this._specification.root).entries.map(([name]) => name);
  }
}

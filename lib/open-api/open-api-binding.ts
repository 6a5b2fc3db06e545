import { GatewayAuthorizer } from '../authorizers/gateway-authorizer';
import { GatewayIntegration } from '../integrations/gateway-integration';
import { OpenApiSpecification } from './open-api-specification';

/** A specification, and what answers its operations. */
export interface OpenApiBinding {
  /** The specification: OpenAPI 2.0, 3.0 or 3.1. */
  readonly specification: OpenApiSpecification;

  /**
   * What answers operations, by `operationId` or route key such as `GET /pets/{petId}`. It takes the place of the
   * `x-amazon-apigateway-integration` of the operation.
   *
   * Errors: AGW-OAS-12 for operations without an integration and integrations without an operation, all at once.
   *
   * @default - none
   */
  readonly integrations?: { readonly [operation: string]: GatewayIntegration };

  /**
   * What answers the operations of a tag that have no integration of their own. The first tag of an operation that is named here
   * counts.
   *
   * Errors: AGW-OAS-12 for a tag that no operation has.
   *
   * @default - none
   */
  readonly integrationsByTag?: { readonly [tag: string]: GatewayIntegration };

  /**
   * What answers the operations below a path, such as `/pets`, that have no integration of their own and no tag that is named. The
   * longest path counts.
   *
   * Errors: AGW-OAS-12 for a path below which there is no operation.
   *
   * @default - none
   */
  readonly integrationsByPath?: { readonly [path: string]: GatewayIntegration };

  /**
   * What answers all other operations: one function for the whole API, for example.
   *
   * @default - none
   */
  readonly defaultIntegration?: GatewayIntegration;

  /**
   * Who may call operations, by the names of the security schemes that they ask for. An operation whose `security` is empty is public;
   * one that has none, nor the root of the document, takes the authorizer of the API.
   *
   * Errors: AGW-OAS-13 for schemes without an authorizer and authorizers without a scheme, all at once.
   *
   * @default - the schemes' own `x-amazon-apigateway-authorizer` and `x-amazon-apigateway-authtype`
   */
  readonly authorizers?: { readonly [securityScheme: string]: GatewayAuthorizer };

  /**
   * Operations that are left out, by `operationId` or route key.
   *
   * Errors: AGW-OAS-12 for one that is not there.
   *
   * @default - none
   */
  readonly exclude?: string[];
}

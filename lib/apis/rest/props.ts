import { Size } from 'aws-cdk-lib';
import { ApiKeySourceType } from 'aws-cdk-lib/aws-apigateway';
import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { CorsSettings } from '../cors';
import { DefinitionForm } from '../definition-form';
import { Endpoint } from '../endpoint';
import { GatewayDefaults } from '../gateway-defaults';
import { GatewayResponseSettings } from './gateway-response';
import { ProblemDetails } from './problem-details';
import { GatewayRoute } from './route';
import { GatewayRouteDefaults, GatewayRouteGroup } from './route-group';

/** Settings of a `GatewayApi`; those of single routes hold for all that do not say so themselves. */
export interface GatewayApiProps extends GatewayRouteDefaults {
  /**
   * The routes by key: `METHOD /path/{variable}/{proxy+}`. `ANY` stands for every method that has no route of its own. The
   * order has no meaning.
   *
   * In Python prefer `add_route`: its settings are keywords that are checked, where a dict literal within a dict loses keys that it
   * does not know without a word.
   *
   * Errors: AGW-PATH-01, AGW-PATH-02, AGW-PATH-03, AGW-PATH-04, AGW-PATH-05, AGW-PATH-09, AGW-PATH-16,
   * AGW-PATH-18.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html
   * @default - none yet; see `addRoute`
   */
  readonly routes?: { readonly [key: string]: GatewayRoute };

  /**
   * What the routes become in the template: resources, or one OpenAPI body that holds thousands of them. Changing it for an API that is
   * deployed takes two deployments: see the page about OpenAPI.
   *
   * Errors: AGW-OAS-15 for integrations, authorizers and models of aws-cdk-lib in a body.
   *
   * @default DefinitionForm.RESOURCES
   */
  readonly definition?: DefinitionForm;

  /**
   * Groups of routes by the path that they stand below, each with defaults of its own: `{ '/admin': { authorizer, routes } }`. Their
   * routes join `routes`; the order has no meaning.
   *
   * @default - none
   */
  readonly groups?: { readonly [prefix: string]: GatewayRouteGroup };

  /**
   * The name of the API, which its metrics and alarms go by: two APIs of one name share them.
   *
   * @default - the name of the stack and the path of the construct in it
   */
  readonly apiName?: string;

  /**
   * A description of the API.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Whether the descriptions of the API, of its routes and of its models become documentation parts of the API and a version of them,
   * which stages show: what the service exports and the SDKs that it generates carry them then. As resources each text is a resource of
   * the stack.
   *
   * Errors: at synthesis AGW-OAS-08.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-documenting-api.html
   * @default false
   */
  readonly publishDocumentation?: boolean;

  /**
   * Where the API is reached.
   *
   * Errors: AGW-EP-06, AGW-EP-09, AGW-EP-19.
   *
   * @default - Endpoint.regional(); with GatewayDefaults.SERVICE the service's own, which is edge-optimized
   */
  readonly endpoint?: Endpoint;

  /**
   * Which web pages of other origins may call the API from a browser.
   *
   * Errors: AGW-CORS-04, AGW-CORS-05, AGW-CORS-07.
   *
   * @default - none
   */
  readonly cors?: CorsSettings;

  /**
   * How API Gateway itself answers, by response type, such as `THROTTLED` or `DEFAULT_4XX`.
   *
   * Errors: AGW-GWR-01, AGW-GWR-02.
   *
   * @default - the service's own responses, with CORS headers where the API has CORS
   */
  readonly gatewayResponses?: { readonly [type: string]: GatewayResponseSettings };

  /**
   * Errors of API Gateway and of integrations with services as problem details (`application/problem+json`). Gateway responses with
   * templates of their own, and integrations with `responses` of their own, stay as they are. With resources, each type of gateway
   * response is one: 20 of the 500 of a stack.
   *
   * @see https://www.rfc-editor.org/rfc/rfc9457
   * @default - `{"message": …}`
   */
  readonly problemDetails?: ProblemDetails;

  /**
   * Media types that pass through as bytes, such as `image/png`.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html
   * @default - none: every payload is text
   */
  readonly binaryMediaTypes?: string[];

  /**
   * Responses of at least this size are compressed for clients that accept it: 0 to 10 MiB.
   *
   * Errors: AGW-BIN-04.
   *
   * @default - no compression
   */
  readonly minimumCompressionSize?: Size;

  /**
   * Who may call the API at all, from where. The API of a private endpoint adds what the endpoint says, and, where no statement
   * allows anything, that everybody else may call; the document itself stays as it is.
   *
   * Errors: AGW-EP-06; at synthesis AGW-POL-09, a warning.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html
   * @default - none; for a private API, everybody behind its VPC endpoints and in its VPCs
   */
  readonly resourcePolicy?: PolicyDocument;

  /**
   * Closes the address `{api-id}.execute-api.{region}.amazonaws.com`, so that callers must use a custom domain.
   *
   * @default false
   */
  readonly disableExecuteApiEndpoint?: boolean;

  /**
   * Whether the functions of routes may be called by a test of a method too, as the console has it. Such a call belongs to no stage,
   * so the permissions are for all stages then.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-test-method.html
   * @default false
   */
  readonly allowTestInvoke?: boolean;

  /**
   * Where API Gateway finds the caller's API key.
   *
   * @default ApiKeySourceType.HEADER
   */
  readonly apiKeySource?: ApiKeySourceType;

  /**
   * Tags of everything that the API consists of.
   *
   * @default - none
   */
  readonly tags?: { readonly [key: string]: string };

  /**
   * What holds for all that is not said here.
   *
   * Errors: AGW-ADO-30 for an unknown one in the context.
   *
   * @default - the generation that the context key `cdk-gatehouse:defaults` names, otherwise the newest
   */
  readonly gatewayDefaults?: GatewayDefaults;
}

import { IpAddressType } from 'aws-cdk-lib/aws-apigatewayv2';
import { CorsSettings } from '../cors';
import { DefinitionForm } from '../definition-form';
import { GatewayDefaults } from '../gateway-defaults';
import { RouteDefaults } from '../route-defaults';
import { HttpGatewayRoute } from './route';
import { HttpGatewayRouteGroup } from './route-group';

/** Settings of an `HttpGatewayApi`; those of single routes hold for all that do not say so themselves. */
export interface HttpGatewayApiProps extends RouteDefaults {
  /**
   * The routes by key: `METHOD /path/{variable}/{proxy+}`, where `ANY` stands for every method that has no route of its own, or
   * `$default` for every request that has none. The order has no meaning.
   *
   * In Python prefer `add_route`: its settings are keywords that are checked, where a dict literal within a dict loses keys that it
   * does not know without a word.
   *
   * Errors: AGW-HTTP-01, AGW-HTTP-29, AGW-PATH-16, AGW-PATH-18.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
   * @default - none yet; see `addRoute`
   */
  readonly routes?: { readonly [key: string]: HttpGatewayRoute };

  /**
   * What the routes become in the template: resources, or one OpenAPI body that holds thousands of them. With a body the stages do not
   * deploy by themselves, for the import changes routes before what they call is permitted. Changing it for an API that is deployed
   * takes two deployments: see the page about OpenAPI.
   *
   * Errors: AGW-OAS-15 for integrations and authorizers of aws-cdk-lib in a body.
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
  readonly groups?: { readonly [prefix: string]: HttpGatewayRouteGroup };

  /**
   * The name of the API, up to 128 characters.
   *
   * Errors: AGW-HTTP-06.
   *
   * @default - the name of the stack and the path of the construct in it
   */
  readonly apiName?: string;

  /**
   * A description of the API, up to 1,024 characters.
   *
   * Errors: AGW-HTTP-06.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Which web pages of other origins may call the API from a browser. API Gateway answers preflight requests and adds the headers
   * to every answer by itself; what backends send of them is dropped. A route of `ANY` or `$default` with an authorizer takes the
   * preflight requests of its paths, and needs a public route of `OPTIONS` beside it.
   *
   * Errors: AGW-CORS-04, AGW-CORS-05, AGW-CORS-07.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
   * @default - none
   */
  readonly cors?: CorsSettings;

  /**
   * Whether the API is reached over IPv4 alone, or over IPv6 too.
   *
   * @default IpAddressType.IPV4
   */
  readonly ipAddressType?: IpAddressType;

  /**
   * Closes the address `{api-id}.execute-api.{region}.amazonaws.com`, so that callers must use a custom domain.
   *
   * @default false
   */
  readonly disableExecuteApiEndpoint?: boolean;

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

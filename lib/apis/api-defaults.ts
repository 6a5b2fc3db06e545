import { Cors } from 'aws-cdk-lib/aws-apigateway';
import { GatewayAuthorizer } from '../authorizers/gateway-authorizer';
import { Endpoint } from './endpoint';
import { GatewayDefaults } from './gateway-defaults';

/** What holds for an API that does not say so itself. */
export interface ApiDefaults {
  /** Who may call. */
  readonly authorizer: () => GatewayAuthorizer;
  /** Where a REST API is reached. */
  readonly endpoint: () => Endpoint;
  /** Whether that endpoint is written into the template. */
  readonly writesEndpoint: boolean;
  /** Whether requests to a REST API are validated, and the variables of a path declared for it and for caches. */
  readonly validatesRequests: boolean;
  /** The request headers that pages of other origins may send to an HTTP API. */
  readonly allowHeaders?: string[];
  /** Whether pages of other origins may use the methods of the routes of an HTTP API only. */
  readonly allowsRoutedMethods: boolean;
}

export const API_DEFAULTS: { readonly [generation in GatewayDefaults]: ApiDefaults } = {
  [GatewayDefaults.SERVICE]: {
    authorizer: () => GatewayAuthorizer.publicAccess(),
    endpoint: () => Endpoint.edge(),
    writesEndpoint: false,
    validatesRequests: false,
    allowsRoutedMethods: false,
  },
  [GatewayDefaults.V0_1]: {
    authorizer: () => GatewayAuthorizer.iam(),
    endpoint: () => Endpoint.regional(),
    writesEndpoint: true,
    validatesRequests: true,
    allowHeaders: Cors.DEFAULT_HEADERS,
    allowsRoutedMethods: true,
  },
};

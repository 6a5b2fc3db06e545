import { IntegrationBackend } from './integration-backend';

/** What a route does with a request: the backend that it calls and how. */
export class GatewayIntegration {
  /** @internal */
  protected constructor(
    /** @internal */
    readonly _backend: IntegrationBackend,
  ) {}
}

import { CfnClientCertificate } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';

/**
 * The certificate that API Gateway shows to HTTP backends, so that they can tell its calls from others.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html
 *
 * @example
 * declare const api: GatewayApi;
 *
 * new StageSet(this, 'Stages', { api, stages: { prod: { clientCertificate: ClientCertificate.generated() } } });
 */
export class ClientCertificate {
  /** A certificate that API Gateway generates for the stage. It expires after 365 days and must be rotated by hand. */
  static generated(): ClientCertificate {
    return new ClientCertificate((scope, stageName) => {
      const description = `Shown to the backends of stage ${stageName}`;
      return new CfnClientCertificate(scope, 'ClientCertificate', { description }).ref;
    });
  }

  /** A certificate that was generated before, by its id. */
  static fromId(clientCertificateId: string): ClientCertificate {
    return new ClientCertificate(() => clientCertificateId);
  }

  private constructor(private readonly idIn: (scope: Construct, stageName: string) => string) {}

  /** @internal */
  _bind(scope: Construct, stageName: string): string {
    return this.idIn(scope, stageName);
  }
}

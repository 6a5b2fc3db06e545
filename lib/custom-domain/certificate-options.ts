import { CertificateValidation, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';

/** Settings of a certificate that is made for a domain name. */
export interface DomainCertificateOptions {
  /**
   * Further names on the certificate.
   *
   * @default - the aliases of the domain name
   */
  readonly alternativeNames?: string[];

  /**
   * The public hosted zone that the names are validated in, where it is not the one that gets the records: for a private name, or one
   * whose records are elsewhere.
   *
   * Errors: AGW-DOM-47, AGW-DOM-66.
   *
   * @default - the hosted zone of the domain name
   */
  readonly validationZone?: IHostedZone;

  /**
   * The public hosted zones of single names, where the names lie in several zones.
   *
   * Errors: AGW-DOM-47, AGW-DOM-66.
   *
   * @default - `validationZone` for all
   */
  readonly validationZones?: { readonly [name: string]: IHostedZone };

  /**
   * Another validation: by e-mail, or by records that somebody makes while the deployment waits, as for a zone of another account.
   *
   * @default - by records in the hosted zones
   */
  readonly validation?: CertificateValidation;

  /**
   * The algorithm of the key, such as `KeyAlgorithm.EC_PRIME256V1`.
   *
   * @default KeyAlgorithm.RSA_2048
   */
  readonly keyAlgorithm?: KeyAlgorithm;

  /**
   * Whether the certificate is written into the public logs that browsers ask for.
   *
   * @default true
   */
  readonly transparencyLoggingEnabled?: boolean;
}

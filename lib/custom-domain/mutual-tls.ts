import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IBucket } from 'aws-cdk-lib/aws-s3';

/**
 * Callers show certificates, and API Gateway checks them against a truststore. It implies a regional domain name with TLS 1.2, and
 * closes the default endpoints of the mapped APIs, which would let callers in without one.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html
 */
export interface MutualTls {
  /** The bucket of the truststore. */
  readonly bucket: IBucket;

  /** The key of the truststore: one PEM file with the certificates of the authorities that may sign a caller's. */
  readonly key: string;

  /**
   * The version of the object, in a bucket with versions. Without one, a new truststore is not noticed.
   *
   * @default - whatever version is there
   */
  readonly version?: string;

  /**
   * A public certificate that proves the ownership of the name, where the domain's own certificate is imported or of a private
   * authority.
   *
   * @default - none
   */
  readonly ownershipCertificate?: ICertificate;
}

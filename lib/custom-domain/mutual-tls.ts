import { readFileSync } from 'node:fs';
import { CfnDomainName } from 'aws-cdk-lib/aws-apigateway';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import { truststoreContent } from '../rules/custom-domains/truststore-content';
import { truststoreUri } from '../rules/custom-domains/truststore-uri';
import { requireSettings } from '../rules/required-settings';

/** Settings of mutual TLS. */
export interface MutualTlsOptions {
  /**
   * A public certificate that proves the ownership of the name, where the domain's own certificate is imported or of a private
   * authority.
   *
   * @default - none
   */
  readonly ownershipCertificate?: ICertificate;
}

/** Settings of mutual TLS with a truststore in a bucket. */
export interface TruststoreObjectOptions extends MutualTlsOptions {
  /**
   * The version of the object, in a bucket with versions. Without one, a new truststore is not noticed.
   *
   * @default - whatever version is there
   */
  readonly version?: string;
}

interface Truststore {
  readonly bucketName: string;
  readonly key: string;
  readonly version?: string;
}

/**
 * Callers show certificates, and API Gateway checks them against a truststore: one PEM file with the certificates of the authorities
 * that may sign a caller's. It implies a regional domain name with TLS 1.2, and closes the default endpoints of the mapped APIs, which
 * would let callers in without one. API Gateway closes them with the next deployment or change of a stage; a stage that stays on a
 * release is told so in its description.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html
 *
 * @example
 * import { IBucket } from 'aws-cdk-lib/aws-s3';
 * declare const bucket: IBucket;
 *
 * const mutualTls = MutualTls.fromObject(bucket, 'truststore.pem', { version: '3sL4kqtJlcpXroDTDmJ' });
 */
export class MutualTls {
  /**
   * A truststore that is in a bucket.
   *
   * Errors: AGW-DOM-27.
   *
   * @param bucket the bucket
   * @param key the key of the PEM file
   */
  static fromObject(bucket: IBucket, key: string, options: TruststoreObjectOptions = {}): MutualTls {
    requireSettings('MutualTls.fromObject', { bucket, key }, { bucket: 'a construct', key: 'text' });
    truststoreUri.enforce(`s3://${bucket.bucketName}/${key}`);
    const { version, ...rest } = options;
    return new MutualTls(() => ({ bucketName: bucket.bucketName, key, version }), rest);
  }

  /**
   * A truststore in a file of the app, which is uploaded as an asset. A changed file has another key, so that API Gateway reads it.
   *
   * Errors: AGW-DOM-64.
   *
   * @param path the path of the PEM file
   */
  static fromPemFile(path: string, options: MutualTlsOptions = {}): MutualTls {
    requireSettings('MutualTls.fromPemFile', { path }, { path: 'text' });
    truststoreContent.enforce({ file: path, certificates: certificatesIn(readFileSync(path, 'utf8')) });
    return new MutualTls((scope) => {
      const { s3BucketName, s3ObjectKey } = new Asset(scope, 'Truststore', { path });
      return { bucketName: s3BucketName, key: s3ObjectKey };
    }, options);
  }

  /** The certificate that proves the ownership of the name, if there is one. */
  readonly ownershipCertificate?: ICertificate;

  private constructor(
    private readonly truststore: (scope: Construct) => Truststore,
    { ownershipCertificate }: MutualTlsOptions,
  ) {
    this.ownershipCertificate = ownershipCertificate;
  }

  /** @internal */
  _bind(scope: Construct): CfnDomainName.MutualTlsAuthenticationProperty {
    const { bucketName, key, version } = this.truststore(scope);
    return { truststoreUri: `s3://${bucketName}/${key}`, truststoreVersion: version };
  }
}

function certificatesIn(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs) ?? [];
}

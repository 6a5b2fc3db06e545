import { App, Stack, Stage, Token } from 'aws-cdk-lib';
import { Certificate, CertificateValidation, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { certificateNeeded } from '../rules/custom-domains/certificate-needed';
import { edgeCertificateRegion } from '../rules/custom-domains/edge-certificate-region';
import { edgeCertificateStack } from '../rules/custom-domains/edge-certificate-stack';
import { regionalCertificateRegion } from '../rules/custom-domains/regional-certificate-region';

export const EDGE_REGION = 'us-east-1';

export interface CertificateRequest {
  readonly domainName: string;
  readonly isEdge: boolean;
  readonly certificate?: ICertificate;
  readonly certificateNames?: string[];
  readonly hostedZone?: IHostedZone;
}

/** Everything that is known to be wrong with a domain name's certificate before one is made. */
export function checkCertificate(scope: Construct, request: CertificateRequest): void {
  const { certificate, domainName: domain, hostedZone, isEdge } = request;
  const stack = Stack.of(scope);
  certificateNeeded.enforce({ domain, hasSource: Boolean(certificate ?? hostedZone) });
  if (certificate) {
    const region = regionOf(certificate);
    if (isEdge) edgeCertificateRegion.enforce({ domain, region: region ?? EDGE_REGION });
    else regionalCertificateRegion.enforce({ domain, region: region ?? stack.region, expected: stack.region });
  } else if (isEdge && stack.region !== EDGE_REGION) {
    edgeCertificateStack.enforce({
      domain,
      stack: stack.node.path,
      hasRegion: !Token.isUnresolved(stack.region),
      hasReferences: stack._crossRegionReferences,
      isZoneOfStack: Token.isUnresolved(hostedZone!.hostedZoneId) && Stack.of(hostedZone!) === stack,
    });
  }
}

/** The given certificate, or one that is made and validated in the hosted zone. */
export function certificateFor(scope: Construct, request: CertificateRequest): ICertificate {
  const { certificate, certificateNames, domainName, hostedZone, isEdge } = request;
  if (certificate) return certificate;
  const stack = Stack.of(scope);
  const isElsewhere = isEdge && stack.region !== EDGE_REGION;
  return new Certificate(isElsewhere ? certificateStackOf(stack) : scope, isElsewhere ? domainName : 'Certificate', {
    domainName,
    subjectAlternativeNames: certificateNames,
    validation: CertificateValidation.fromDns(hostedZone),
  });
}

/** One stack in us-east-1 for the edge certificates of each stack. */
function certificateStackOf(stack: Stack): Stack {
  const stage = Stage.of(stack) ?? (stack.node.root as App);
  const id = `${stack.node.id}-edge-certificates`;
  const known = stage.node.tryFindChild(id) as Stack | undefined;
  if (known) return known;
  const made = new Stack(stage, id, {
    env: { account: stack.account, region: EDGE_REGION },
    crossRegionReferences: true,
    description: `Certificates of the edge-optimized domain names of ${stack.stackName}`,
  });
  stack.addStackDependency(made);
  return made;
}

/** The region of a certificate, when its ARN or its stack tells. */
function regionOf(certificate: ICertificate): string | undefined {
  const { certificateArn } = certificate;
  if (!Token.isUnresolved(certificateArn)) return certificateArn.split(':')[3];
  const { region } = certificate.env;
  return Token.isUnresolved(region) ? undefined : region;
}

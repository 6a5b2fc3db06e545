import { RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import { Certificate, CertificateProps, CertificateValidation, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IHostedZone, PrivateHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { certificateArnForm } from '../rules/custom-domains/certificate-arn-form';
import { certificateNeeded } from '../rules/custom-domains/certificate-needed';
import { edgeCertificateRegion } from '../rules/custom-domains/edge-certificate-region';
import { edgeCertificateStack } from '../rules/custom-domains/edge-certificate-stack';
import { nameInZone } from '../rules/custom-domains/name-in-zone';
import { optionTakesEffect } from '../rules/custom-domains/option-takes-effect';
import { publicValidationZone } from '../rules/custom-domains/public-validation-zone';
import { regionalCertificateRegion } from '../rules/custom-domains/regional-certificate-region';
import { DomainCertificateOptions } from './certificate-options';
import { EDGE_REGION, edgeCertificate } from './edge-certificate';

export interface CertificateRequest {
  readonly domainName: string;
  readonly aliases: readonly string[];
  readonly isEdge: boolean;
  readonly certificate?: ICertificate;
  readonly certificateOptions?: DomainCertificateOptions;
  readonly hostedZone?: IHostedZone;
  readonly removalPolicy?: RemovalPolicy;
}

/** Everything that is known to be wrong with a domain name's certificate before one is made. */
export function checkCertificate(scope: Construct, request: CertificateRequest): void {
  const { certificate, certificateOptions = {}, domainName: domain, isEdge } = request;
  const stack = Stack.of(scope);
  const { validation } = certificateOptions;
  const zones = namesOf(request).map((name) => ({ name, zone: zoneOf(request, name) }));
  const hasSource = Boolean(certificate ?? validation ?? zones[0].zone);
  certificateNeeded.enforce({ domain, hasSource });
  if (certificate) {
    optionTakesEffect.enforce({
      domain,
      option: request.certificateOptions && 'certificateOptions',
      because: 'the certificate is given, and not made',
    });
    certificateArnForm.enforce({ domain, arn: certificate.certificateArn });
    const region = regionOf(certificate);
    if (isEdge) edgeCertificateRegion.enforce({ domain, region: region ?? EDGE_REGION });
    else regionalCertificateRegion.enforce({ domain, region: region ?? stack.region, expected: stack.region });
    return;
  }
  if (validation) return;
  for (const { name, zone } of zones) {
    certificateNeeded.enforce({ domain: name, hasSource: zone !== undefined });
    checkZone(name, zone!);
    publicValidationZone.enforce({ name, isPrivate: zone instanceof PrivateHostedZone });
    if (isEdge && stack.region !== EDGE_REGION) {
      const isZoneOfStack = Token.isUnresolved(zone!.hostedZoneId) && Stack.of(zone!) === stack;
      const isNameKnown = !Token.isUnresolved(name);
      const shown = isNameKnown ? name : scope.node.path;
      edgeCertificateStack.enforce({ domain: shown, stack: stack.node.path, isZoneOfStack, isNameKnown });
    }
  }
}

/** A name that is not in a zone can have no record there. */
export function checkZone(name: string, zone: IHostedZone): void {
  nameInZone.enforce({ name, zone: zoneNameOf(zone) });
}

/** A zone that is imported by its id alone throws when it is asked for its name. */
function zoneNameOf(zone: IHostedZone): string | undefined {
  try {
    return zone.zoneName;
  } catch {
    return undefined;
  }
}

/** The given certificate, or one that is made and validated in the hosted zones. */
export function certificateFor(scope: Construct, request: CertificateRequest): ICertificate {
  const { certificate, isEdge } = request;
  if (certificate) return certificate;
  const props = certificateProps(request);
  if (isEdge) return edgeCertificate(scope, 'Certificate', props);
  const made = new Certificate(scope, 'Certificate', props);
  if (request.removalPolicy) made.applyRemovalPolicy(request.removalPolicy);
  return made;
}

function certificateProps(request: CertificateRequest): CertificateProps {
  const { certificateOptions = {} } = request;
  const { keyAlgorithm, transparencyLoggingEnabled, validation } = certificateOptions;
  const [domainName, ...others] = namesOf(request);
  const zones = Object.fromEntries([domainName, ...others].map((name) => [name, zoneOf(request, name)!]));
  const isOneZone = new Set(Object.values(zones)).size === 1;
  return {
    domainName,
    subjectAlternativeNames: others.length > 0 ? others : undefined,
    validation:
      validation ??
      (isOneZone ? CertificateValidation.fromDns(zones[domainName]) : CertificateValidation.fromDnsMultiZone(zones)),
    keyAlgorithm,
    transparencyLoggingEnabled,
  };
}

/** The names of the certificate, the domain's own first. */
function namesOf({ aliases, certificateOptions, domainName }: CertificateRequest): string[] {
  return [...new Set([domainName, ...aliases, ...(certificateOptions?.alternativeNames ?? [])])];
}

function zoneOf({ certificateOptions = {}, hostedZone }: CertificateRequest, name: string): IHostedZone | undefined {
  return certificateOptions.validationZones?.[name] ?? certificateOptions.validationZone ?? hostedZone;
}

/** The region of a certificate, when its ARN or its stack tells. */
function regionOf(certificate: ICertificate): string | undefined {
  const { certificateArn } = certificate;
  if (!Token.isUnresolved(certificateArn)) return certificateArn.split(':')[3];
  // An imported certificate counts as one of the stack that imports it, which says nothing.
  const { region } = certificate.env;
  return certificate instanceof Certificate && !Token.isUnresolved(region) ? region : undefined;
}

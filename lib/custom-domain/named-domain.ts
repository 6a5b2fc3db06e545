import { Aws, CfnResource, Stack, Token } from 'aws-cdk-lib';
import { EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { Construct, IConstruct } from 'constructs';
import { constructId } from '../apis/construct-id';
import { MappedStage } from '../apis/mapped-stage';
import { MappingType } from './mapping-type';

/** A domain name as its mappings and rules see it. */
export interface NamedDomain {
  /** The construct of the domain name. */
  readonly scope: Construct;
  readonly domainName: string;
  readonly endpointType: EndpointType;
  /** What mappings name it by in its own stack: the name, or the ARN of a private one. */
  readonly reference: string;
  /** The L1 domain name, where the app makes it. */
  readonly resource?: CfnResource;
  /** What is made for a mapping of a regional name. */
  readonly mappingType?: MappingType;
}

/**
 * Where a mapping or rule lives: in the stack of its stage. There a public name is written out, not imported, so that no export ties
 * the two stacks together when either changes.
 */
export function placeFor(domain: NamedDomain, { stage }: MappedStage, kind: string, identity: string) {
  const stack = Stack.of(stage);
  const { domainName, endpointType, reference, scope } = domain;
  if (stack === Stack.of(scope)) return { scope, id: constructId(scope, kind, identity), reference };
  const isWritten = endpointType !== EndpointType.PRIVATE && !Token.isUnresolved(domainName);
  const id = constructId(stack, kind, `${domainName}/${identity}`);
  return { scope: stack, id, reference: isWritten ? domainName : reference };
}

/** The ARN of a domain name that is known by its name, or by its ARN for a private one. */
export function arnOf({ endpointType }: NamedDomain, reference: string, scope: IConstruct): string {
  if (endpointType === EndpointType.PRIVATE) return reference;
  return `arn:${Aws.PARTITION}:apigateway:${Stack.of(scope).region}::/domainnames/${reference}`;
}

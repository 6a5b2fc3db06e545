import { createHash } from 'node:crypto';
import { Names } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

const MAXIMUM_LENGTH = 128;

/** The name of an authorizer that belongs to a function or a user pool: its place in the tree, which ends in a hash. */
export function nameAfterResource(resource: IConstruct, kind: string): string {
  const place = Names.nodeUniqueId(resource.node);
  const length = MAXIMUM_LENGTH - kind.length;
  return `${place.length > length ? place.slice(0, length - 8) + place.slice(-8) : place}${kind}`;
}

/** The name of an authorizer that checks the tokens of an issuer. Another audience makes another authorizer. */
export function nameAfterIssuer(issuer: string, audience: readonly string[], identitySource = ''): string {
  // What only CloudFormation knows is another text at every synthesis.
  const known = (text: string) => text.replace(/\$\{Token\[[^\]]*\]\}/g, '');
  const identity = JSON.stringify([issuer, [...audience].sort(), identitySource].flat().map(known));
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 8);
  const host = known(issuer)
    .replace(/^https:\/\//, '')
    .replace(/\W+/g, '');
  return `Jwt${host.slice(0, 100)}${hash}`;
}

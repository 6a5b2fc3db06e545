import { Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { identityOf } from '../integrations/identity';

/**
 * A construct's id from the whole of what identifies it. An id takes no token, and would have two hyphens for a slash, so that `a/b`
 * and `a--b` were one: both are hashed.
 */
export function constructId(scope: IConstruct, kind: string, identity: string): string {
  const isPlain = !Token.isUnresolved(identity) && !identity.includes('/');
  return `${kind}.${isPlain ? identity : identityOf(scope, identity)}`;
}

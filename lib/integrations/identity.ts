import { createHash } from 'node:crypto';
import {
  DefaultTokenResolver,
  IFragmentConcatenator,
  IPostProcessor,
  IResolvable,
  IResolveContext,
  Reference,
  Tokenization,
} from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { jsonInKeyOrder } from '../key-order';

/**
 * The hash of what tells a thing from others: of its text, and of the constructs that references in it point at. It knows a
 * reference long before the logical id behind it is settled, and does not ask who else refers to the same.
 */
export function identityOf(scope: IConstruct, value: unknown): string {
  const written = Tokenization.resolve(value, { scope, resolver: new ReferencesByPath(), preparing: false });
  return createHash('sha256').update(jsonInKeyOrder(written)).digest('hex').slice(0, 12);
}

class ReferencesByPath extends DefaultTokenResolver {
  constructor() {
    super(new JsonConcat());
  }

  override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if (!Reference.isReference(token)) return super.resolveToken(token, context, postProcessor);
    return `${token.target.node.path}.${token.displayName}`;
  }
}

class JsonConcat implements IFragmentConcatenator {
  join(left: unknown, right: unknown): string {
    const [before, after] = [left, right].map((part) => (typeof part === 'string' ? part : jsonInKeyOrder(part)));
    return before + after;
  }
}

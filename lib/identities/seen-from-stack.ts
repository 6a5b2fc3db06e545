import {
  CfnElement,
  CfnResource,
  DefaultTokenResolver,
  IPostProcessor,
  IResolvable,
  IResolveContext,
  Names,
  Reference,
  Stack,
  Tokenization,
} from 'aws-cdk-lib';

interface Synthesizable {
  _toCloudFormation(): unknown;
}

/**
 * A resource as its template will have it, before the app is prepared: what refers to another stack is an import already. Without that it
 * would look like a thing of its own stack with the same logical id.
 */
export function templateSeenFrom(stack: Stack, resource: CfnResource): { readonly [logicalId: string]: object } {
  const options = { scope: stack, resolver: new SeenFromStack(stack), preparing: false };
  return Tokenization.resolve((resource as unknown as Synthesizable)._toCloudFormation(), options).Resources;
}

function joined(left: unknown, right: unknown): unknown {
  const isText = typeof left === 'string' && typeof right === 'string';
  return isText ? left + right : { 'Fn::Join': ['', [left, right]] };
}

class SeenFromStack extends DefaultTokenResolver {
  constructor(private readonly stack: Stack) {
    super({ join: joined });
  }

  override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    const isOutside =
      Reference.isReference(token) && CfnElement.isCfnElement(token.target) && token.target.stack !== this.stack;
    return isOutside
      ? this.outside(token.target as CfnElement, token.displayName)
      : super.resolveToken(token, context, postProcessor);
  }

  /** A parameter of a nested stack, an output of one, or an import, with the names that the CDK gives them. */
  private outside(target: CfnElement, attribute: string): object {
    const { logicalId, node, stack } = target;
    const name = `${Names.nodeUniqueId(node)}${attribute.replaceAll('.', '')}`;
    if (this.stack.nestedStackParent === stack) return { Ref: `referenceto${name}` };
    if (stack.nestedStackParent === this.stack) {
      return { 'Fn::GetAtt': [this.stack.resolve(stack.nestedStackResource!.logicalId), `Outputs.${name}`] };
    }
    const id = stack.resolve(logicalId);
    const exported = attribute === 'Ref' ? `Ref${id}` : `FnGetAtt${id}${attribute.replaceAll('.', '')}`;
    // The hash at the end is one that nobody looks at.
    return {
      'Fn::ImportValue': `${stack.nested ? stack.node.path : stack.stackName}:ExportsOutput${exported}00000000`,
    };
  }
}

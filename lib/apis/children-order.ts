import { Construct } from 'constructs';

/**
 * Makes a construct list its children by id. Templates list resources in the order of the tree, so this keeps a template the
 * same, byte for byte, in whatever order routes were added. A construct can neither be put between others nor be moved once it is
 * made, and the order of a template has no setting, so there is no public way.
 */
export function keepChildrenInOrder(construct: Construct): void {
  const { node } = construct;
  const inOrderOfCreation = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(node), 'children')!.get!;
  Object.defineProperty(node, 'children', {
    get: () => inOrderOfCreation.call(node).sort((a: Construct, b: Construct) => (a.node.id < b.node.id ? -1 : 1)),
  });
}

import { Stack } from 'aws-cdk-lib';

/** The stack that is deployed, around nested ones. */
export function topmostStack(stack: Stack): Stack {
  return stack.nestedStackParent ? topmostStack(stack.nestedStackParent) : stack;
}

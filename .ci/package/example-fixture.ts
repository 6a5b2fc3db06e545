/**
 * What surrounds the examples of docstrings, so that they compile: an example may use the whole library, of which these are the names, and
 * be made in a stack, `this`. The form is that of jsii-rosetta, which puts an example's imports before it and the rest at `/// here`.
 */
export function exampleFixture(names: readonly string[]): string {
  return `import { Stack as ExampleStack } from 'aws-cdk-lib';
import { ${names.join(', ')} } from 'cdk-gatehouse';

export class Example extends ExampleStack {
  make() {
    /// here
  }
}
`;
}

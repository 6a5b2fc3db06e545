import { App, Stack, StackProps } from 'aws-cdk-lib';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { Template } from '../../lib/update-model/template';

/** An app of one stack with a template of its own. */
export function appOf(template: Template, props: StackProps = {}): CloudAssembly {
  return appOfStacks({ Sample: template }, props);
}

/** An app of several stacks, deployed in their order. */
export function appOfStacks(templates: { readonly [name: string]: Template }, props: StackProps = {}): CloudAssembly {
  const app = new App();
  let before: Stack | undefined;
  for (const [name, template] of Object.entries(templates)) {
    const stack = new TemplateStack(app, name, template, props);
    if (before) stack.addStackDependency(before);
    before = stack;
  }
  return app.synth();
}

class TemplateStack extends Stack {
  constructor(
    app: App,
    name: string,
    private readonly given: Template,
    props: StackProps,
  ) {
    super(app, name, props);
  }

  /** What the CDK writes into the assembly. */
  override _toCloudFormation(): object {
    return this.given;
  }
}

import { dirname, join } from 'node:path';

interface Diagnostic {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly entity?: { readonly logicalId?: string };
  readonly propertyPath?: string;
}

interface Engine {
  validateTemplate(template: object, config: object): { readonly diagnostics: readonly Diagnostic[] };
}

/** The validator comes with aws-cdk-lib, which does not export it. */
const { CompositeEngine, TemplateContent } = require(
  join(dirname(require.resolve('aws-cdk-lib/package.json')), 'node_modules/@aws/cloudformation-validate'),
) as { CompositeEngine: new (config: object) => Engine; TemplateContent: new (text: string) => object };

let engine: Engine | undefined;

/** What `@aws/cloudformation-validate` finds wrong in a template: errors, not warnings. */
export function validationErrorsIn(template: object): string[] {
  engine ??= new CompositeEngine({});
  const { diagnostics } = engine.validateTemplate(new TemplateContent(JSON.stringify(template)), {
    detailLevel: 'STANDARD',
    severityLevel: 'ERROR',
  });
  return diagnostics.map(
    ({ ruleId, entity, propertyPath, message }) => `${ruleId} ${entity?.logicalId} ${propertyPath}: ${message}`,
  );
}

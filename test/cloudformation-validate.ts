interface Diagnostic {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly entity?: { readonly logicalId?: string };
  readonly propertyPath?: string;
}

declare global {
  /** The validator of the CDK, for errors; it comes with the environment of the tests. */
  var validateTemplate: (text: string) => { readonly diagnostics: readonly Diagnostic[] };
}

/** What `@aws/cloudformation-validate` finds wrong in a template: errors, not warnings. */
export function validationErrorsIn(template: object): string[] {
  const { diagnostics } = validateTemplate(JSON.stringify(template));
  return diagnostics.map(
    ({ ruleId, entity, propertyPath, message }) => `${ruleId} ${entity?.logicalId} ${propertyPath}: ${message}`,
  );
}

import { Template } from 'aws-cdk-lib/assertions';
import * as fc from 'fast-check';
import { catalogue } from '../../lib/rules/catalogue';
import { messageOf } from '../../lib/rules/rule';
import { Severity } from '../../lib/rules/severity';
import { TemplateModel } from '../../lib/template-model/template-model';

/** Mostly what is right, now and then what is not: one time in `times`. */
export function mostly<Value>(right: fc.Arbitrary<Value>, wrong: fc.Arbitrary<Value>, times = 40): fc.Arbitrary<Value> {
  return fc.oneof({ weight: times, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

/** False for input that a rule refuses; in the template of other input nobody finds an error. */
export function isAccepted(templateOf: () => Template): boolean {
  let template: Template;
  try {
    template = templateOf();
  } catch (error) {
    const { message } = error as Error;
    // Either a constructor refused it, or a rule found it in the template.
    expect(message).toMatch(/AGW-[A-Z]+-\d+(: |')/);
    // Errors that the CDK's validator finds in the template are thrown by an expectation.
    expect(message).not.toContain('deep equality');
    return false;
  }
  const model = TemplateModel.fromTemplate(template.toJSON());
  const errorRules = catalogue.filter(({ severity }) => severity === Severity.ERROR);
  expect(errorRules.flatMap((rule) => rule.findingsIn(model)).map(messageOf)).toEqual([]);
  return true;
}

import { PolicyViolation } from 'aws-cdk-lib';
import { Finding, Rule } from '../rules/rule';
import { Severity } from '../rules/severity';

/** A finding in the CDK's words. The CDK adds the construct and its source line from the logical id. */
export function violationOf(finding: Finding, severity: Severity, templatePath: string): PolicyViolation {
  const { rule, element, given, allowed, fix } = finding;
  return {
    ruleName: rule.id,
    severity,
    description: `${given}; ${allowed}.`,
    fix: `${fix} ${rule.definition.page}`,
    violatingResources: [
      {
        resourceLogicalId: element.logicalId,
        templatePath,
        locations: element.location === undefined ? [] : [`Properties.${element.location}`],
      },
    ],
  };
}

/** A template that nothing can be read from must not look like one without mistakes. */
export function unreadableTemplateOf(templatePath: string, error: unknown): PolicyViolation {
  return warning(
    'unreadable-template',
    `This template cannot be read (${messageOf(error)}), so no rule judged it.`,
    templatePath,
  );
}

/** A rule that breaks on a strange template takes nobody's synthesis down. */
export function ruleFailureOf(rule: Rule<unknown>, templatePath: string, error: unknown): PolicyViolation {
  return warning(rule.id, `This rule could not judge the template: ${messageOf(error)}`, templatePath);
}

function warning(ruleName: string, description: string, templatePath: string): PolicyViolation {
  return { ruleName, severity: Severity.WARNING, description, violatingResources: [{ templatePath, locations: [] }] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { Rule } from '../rules/rule';
import { Severity } from '../rules/severity';
import { RuleProfile } from './rule-profile';
import { RuleSeverity } from './rule-severity';

/** A rule that judges, and how heavy its findings are. */
export interface AppliedRule {
  readonly rule: Rule<unknown>;
  readonly severity: Severity;
}

const SEVERITIES: { readonly [severity in RuleSeverity]: Severity | undefined } = {
  off: undefined,
  warning: Severity.WARNING,
  error: Severity.ERROR,
};

/** The rules that are in a profile, or are given a severity of their own. */
export function appliedRules(
  catalogue: readonly Rule<unknown>[],
  profile: RuleProfile,
  severities: { readonly [ruleId: string]: RuleSeverity },
): AppliedRule[] {
  return catalogue.flatMap((rule) => {
    const isIn = profile === RuleProfile.ALL || !rule.definition.isAdvice;
    const own = Object.hasOwn(severities, rule.id) ? SEVERITIES[severities[rule.id]] : isIn && rule.severity;
    return own ? [{ rule, severity: own }] : [];
  });
}

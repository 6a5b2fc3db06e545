import { readFileSync } from 'node:fs';
import {
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
  PolicyViolation,
} from 'aws-cdk-lib';
import { PACKAGE_FILE } from '../library';
import { settingGiven } from '../rules/general/setting-given';
import { unknownRule } from '../rules/general/unknown-rule';
import { Rule } from '../rules/rule';
import { Severity } from '../rules/severity';
import type { TemplateModel } from '../template-model/template-model';
import { AppliedRule, appliedRules } from './applied-rules';
import { Baseline, baselineWithoutFile } from './baseline';
import { ruleFailureOf, unreadableTemplateOf, violationOf } from './report';
import { RuleProfile } from './rule-profile';
import { RuleSeverity } from './rule-severity';
import { templateFilesOf } from './template-files';

/** Which of the documented rules `GatehouseRules` applies, and what becomes of their findings. */
export interface GatehouseRulesProps {
  /**
   * Which rules judge.
   *
   * Errors: AGW-GEN-22 for another value.
   *
   * @default RuleProfile.ALL
   */
  readonly profile?: RuleProfile;

  /**
   * The path of a file with findings that are known already: they are counted in one line, others are told as ever, and those that are
   * gone are named so that the file shrinks. `GATEHOUSE_BASELINE=write npx cdk synth` writes it; it belongs to the app's repository.
   *
   * Errors: AGW-ADO-31 where it is not there or cannot be read; AGW-GEN-21 for a rule that is not there; at synthesis AGW-ADO-32, a
   * warning.
   *
   * @default - none: every finding is told
   */
  readonly baseline?: string;

  /**
   * What becomes of the findings of single rules, by id, in the whole app: `{ 'AGW-INT-09': RuleSeverity.OFF }`. A rule that is named here
   * judges in every profile. To accept one finding, use
   * `Validations.of(scope).acknowledge({ id: 'Gatehouse::AGW-INT-09', reason: '…' })` instead.
   *
   * Errors: AGW-GEN-21 for an id that is not there; AGW-GEN-22 for another value.
   *
   * @default - each rule has the severity that RULES.md tells
   */
  readonly severity?: { readonly [ruleId: string]: RuleSeverity };
}

/**
 * Checks finished templates against the documented rules of API Gateway, whichever constructs made them.
 *
 * The constructs of this library register it on their `App` by themselves; other apps write
 * `Validations.of(app).addPlugins(new GatehouseRules())`. What the service refuses, or answers every call to with an
 * error, stops the synthesis; a pitfall is printed as a warning. A finding is acknowledged by its qualified id,
 * `Gatehouse::AGW-…`. Values that only CloudFormation can know are never judged.
 */
export class GatehouseRules implements IPolicyValidationPlugin {
  /** The name that stands before a rule's id in an acknowledgement. */
  readonly name: string = 'Gatehouse';

  private readonly profile: RuleProfile;
  private readonly severity: { readonly [ruleId: string]: RuleSeverity };
  private readonly baseline?: Baseline;

  constructor(props: GatehouseRulesProps = {}) {
    const { baseline, profile = RuleProfile.ALL, severity = {} } = props;
    this.profile = profile;
    this.severity = severity;
    checkMember('profile', profile, RuleProfile);
    for (const [name, own] of Object.entries(severity)) {
      unknownRule.enforce({ name, known: everyId() });
      checkMember(`severity of ${name}`, own, RuleSeverity);
    }
    if (baseline !== undefined) this.baseline = new Baseline(baseline, everyId);
  }

  /** The version of this library. */
  get version(): string | undefined {
    return JSON.parse(readFileSync(PACKAGE_FILE, 'utf8')).version;
  }

  /** The ids of the rules that apply. */
  get ruleIds(): string[] | undefined {
    return this.rules.map(({ rule }) => rule.id);
  }

  /**
   * Called by the CDK at the end of the synthesis. Reads the template of every stack and of every stack nested in one.
   *
   * @param context the templates and the app that they were made from
   */
  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const templatePaths = templateFilesOf(context);
    const found = templatePaths.flatMap((path) => this.violationsIn(path));
    const violations = this.told(found, templatePaths);
    const success = violations.every((violation) => violation.severity !== Severity.ERROR);
    return { success, violations, pluginVersion: this.version };
  }

  private get rules(): AppliedRule[] {
    return appliedRules(catalogue(), this.profile, this.severity);
  }

  private told(found: PolicyViolation[], templatePaths: readonly string[]): PolicyViolation[] {
    if (this.baseline) return this.baseline.told(found, templatePaths);
    return Baseline.isAskedFor ? [...found, ...templatePaths.slice(0, 1).map(baselineWithoutFile)] : found;
  }

  private violationsIn(templatePath: string): PolicyViolation[] {
    let model: TemplateModel;
    try {
      model = templateModel().fromFile(templatePath);
    } catch (error) {
      return [unreadableTemplateOf(templatePath, error)];
    }
    return this.rules.flatMap(({ rule, severity }) => {
      try {
        return rule.findingsIn(model).map((finding) => violationOf(finding, severity, templatePath));
      } catch (error) {
        return [ruleFailureOf(rule, templatePath, error)];
      }
    });
  }
}

// Loaded late, because every import of the library would pay for hundreds of rules that only a synthesis needs.
function catalogue(): readonly Rule<unknown>[] {
  return (require('../rules/catalogue') as typeof import('../rules/catalogue')).catalogue;
}

/** Types say the same where there are types. */
function checkMember(setting: string, value: unknown, members: { readonly [name: string]: string }): void {
  const known = Object.values(members);
  if (known.some((member) => member === value)) return;
  const expected = `one of '${known.join("', '")}'`;
  settingGiven.enforce({ where: 'GatehouseRules', setting, given: `'${value}'`, expected });
}

function everyId(): string[] {
  return catalogue().map(({ id }) => id);
}

function templateModel(): typeof TemplateModel {
  return (require('../template-model/template-model') as typeof import('../template-model/template-model'))
    .TemplateModel;
}

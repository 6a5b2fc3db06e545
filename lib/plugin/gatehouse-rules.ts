import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
  PolicyViolation,
} from 'aws-cdk-lib';
import { catalogue } from '../rules/catalogue';
import { unknownRule } from '../rules/general/unknown-rule';
import { Rule } from '../rules/rule';
import { Severity } from '../rules/severity';
import { TemplateModel } from '../template-model/template-model';
import { ruleFailureOf, unreadableTemplateOf, violationOf } from './report';
import { templateFilesOf } from './template-files';

/** Which of the documented rules `GatehouseRules` applies. */
export interface GatehouseRulesProps {
  /**
   * Ids of rules to leave out for the whole app, such as `AGW-INT-09`. To accept one finding, use
   * `Validations.of(scope).acknowledge({ id: 'Gatehouse::AGW-INT-09', reason: '…' })` instead.
   *
   * Errors: AGW-GEN-21 for an id that is not there.
   *
   * @default - every rule applies
   */
  readonly disable?: string[];
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

  /** The version of this library. */
  readonly version?: string = libraryVersion();

  /** The ids of the rules that apply, without the disabled ones. */
  readonly ruleIds?: string[];

  private readonly rules: readonly Rule<unknown>[];

  constructor(props: GatehouseRulesProps = {}) {
    const disabled = props.disable ?? [];
    const known = catalogue.map((rule) => rule.id);
    for (const name of disabled) {
      if (!known.includes(name)) unknownRule.enforce({ name, known });
    }
    this.rules = catalogue.filter((rule) => !disabled.includes(rule.id));
    this.ruleIds = this.rules.map((rule) => rule.id);
  }

  /**
   * Called by the CDK at the end of the synthesis. Reads the template of every stack and of every stack nested in one.
   *
   * @param context the templates and the app that they were made from
   */
  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const violations = templateFilesOf(context).flatMap((path) => this.violationsIn(path));
    const success = violations.every((violation) => violation.severity !== Severity.ERROR);
    return { success, violations, pluginVersion: this.version };
  }

  private violationsIn(templatePath: string): PolicyViolation[] {
    let model: TemplateModel;
    try {
      model = TemplateModel.fromFile(templatePath);
    } catch (error) {
      return [unreadableTemplateOf(templatePath, error)];
    }
    return this.rules.flatMap((rule) => {
      try {
        return rule.findingsIn(model).map((finding) => violationOf(finding, templatePath));
      } catch (error) {
        return [ruleFailureOf(rule, templatePath, error)];
      }
    });
  }
}

function libraryVersion(): string {
  return JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')).version;
}

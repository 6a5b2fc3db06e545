import { readFileSync } from 'node:fs';
import {
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
  PolicyViolation,
} from 'aws-cdk-lib';
import { PACKAGE_FILE } from '../library';
import { unknownRule } from '../rules/general/unknown-rule';
import { Rule } from '../rules/rule';
import { Severity } from '../rules/severity';
import type { TemplateModel } from '../template-model/template-model';
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

  private readonly disabled: readonly string[];

  constructor(props: GatehouseRulesProps = {}) {
    this.disabled = props.disable ?? [];
    for (const name of this.disabled) unknownRule.enforce({ name, known: catalogue().map(({ id }) => id) });
  }

  /** The version of this library. */
  get version(): string | undefined {
    return JSON.parse(readFileSync(PACKAGE_FILE, 'utf8')).version;
  }

  /** The ids of the rules that apply, without the disabled ones. */
  get ruleIds(): string[] | undefined {
    return this.rules.map(({ id }) => id);
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

  private get rules(): readonly Rule<unknown>[] {
    return catalogue().filter(({ id }) => !this.disabled.includes(id));
  }

  private violationsIn(templatePath: string): PolicyViolation[] {
    let model: TemplateModel;
    try {
      model = templateModel().fromFile(templatePath);
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

// Loaded late, because every import of the library would pay for hundreds of rules that only a synthesis needs.
function catalogue(): readonly Rule<unknown>[] {
  return (require('../rules/catalogue') as typeof import('../rules/catalogue')).catalogue;
}

function templateModel(): typeof TemplateModel {
  return (require('../template-model/template-model') as typeof import('../template-model/template-model'))
    .TemplateModel;
}

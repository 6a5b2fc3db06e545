import { IPolicyValidationContext, PolicyValidationPluginReport, Stack, Stage, Validations } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import { GatehouseRules, GatehouseRulesProps } from './gatehouse-rules';
import { RuleProfile } from './rule-profile';
import { RuleSeverity } from './rule-severity';

const CONTEXT_KEY = 'cdk-gatehouse:rules';

const appsWithRules = new WeakSet<IConstruct>();

/**
 * Lets the rules judge the whole app of a construct, once. The app's context key `cdk-gatehouse:rules` can leave them
 * out, or say what `GatehouseRulesProps` say; the template of the construct's stack then tells.
 */
export function registerGatehouseRules(scope: Construct): void {
  const app = scope.node.root;
  const setting = settingOf(app);
  if (setting === 'off' || Object.keys(setting).length > 0) {
    Stack.of(scope).addMetadata('cdk-gatehouse', { rules: setting });
  }

  if (setting === 'off' || appsWithRules.has(app) || !Stage.isStage(app)) return;
  Validations.of(app).addPlugins(new RegisteredRules(setting));
  appsWithRules.add(app);
}

/** Steps back where the user has registered the rules by hand, so that nothing is found twice. */
class RegisteredRules extends GatehouseRules {
  override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    // The CDK has no public way to list an app's plugins; without this one a finding would only be printed twice.
    const { _validationPlugins: plugins = [] } = context.appConstruct as Partial<Stage>;
    const registeredByHand = plugins.some(
      (plugin) => plugin.name === this.name && !(plugin instanceof RegisteredRules),
    );
    return registeredByHand ? { success: true, violations: [] } : super.validate(context);
  }
}

function settingOf(app: IConstruct): 'off' | GatehouseRulesProps {
  const value: unknown = app.node.tryGetContext(CONTEXT_KEY);
  if (value === undefined) return {};
  if (value === 'off' || isProps(value)) return value;
  throw new Error(
    `The context key '${CONTEXT_KEY}' is ${JSON.stringify(value)}; it takes 'off' or { "profile": "all" or "adoption", ` +
      '"baseline": "gatehouse-baseline.json", "severity": { "AGW-…": "off", "warning" or "error" } }. ' +
      "Correct it in cdk.json, or in the app's context.",
  );
}

function isProps(value: unknown): value is GatehouseRulesProps {
  if (!isMap(value)) return false;
  const { baseline, profile, severity = {}, ...others } = value;
  return (
    Object.keys(others).length === 0 &&
    (baseline === undefined || typeof baseline === 'string') &&
    (profile === undefined || isOneOf(RuleProfile, profile)) &&
    isMap(severity) &&
    Object.values(severity).every((one) => isOneOf(RuleSeverity, one))
  );
}

function isMap(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOf(members: { readonly [name: string]: string }, value: unknown): boolean {
  return Object.values(members).some((member) => member === value);
}

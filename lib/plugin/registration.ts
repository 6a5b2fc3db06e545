import { IPolicyValidationContext, PolicyValidationPluginReport, Stack, Stage, Validations } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import { GatehouseRules, GatehouseRulesProps } from './gatehouse-rules';

const CONTEXT_KEY = 'cdk-gatehouse:rules';

const appsWithRules = new WeakSet<IConstruct>();

/**
 * Lets the rules judge the whole app of a construct, once. The app's context key `cdk-gatehouse:rules` can leave them
 * out; the template of the construct's stack then says so.
 */
export function registerGatehouseRules(scope: Construct): void {
  const app = scope.node.root;
  const setting = settingOf(app);
  if (setting === 'off') Stack.of(scope).addMetadata('cdk-gatehouse', { rules: 'off' });
  else if (setting.disable?.length) Stack.of(scope).addMetadata('cdk-gatehouse', { rulesDisabled: setting.disable });

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
  if (value === 'off') return value;
  if (typeof value === 'object' && value !== null && 'disable' in value && isStringList(value.disable)) {
    return { disable: value.disable };
  }
  throw new Error(
    `The context key '${CONTEXT_KEY}' is ${JSON.stringify(value)}; it takes 'off' or { "disable": ["AGW-…"] }. ` +
      "Correct it in cdk.json, or in the app's context.",
  );
}

function isStringList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

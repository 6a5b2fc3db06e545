import { RestMethod, RestMethodSetting, RestStage } from './rest-api';

/** The settings of a stage that hold for one method, each from the narrowest that writes it. */
export interface EffectiveSettings extends RestMethodSetting {
  /** The same for the methods that share one limit. */
  readonly throttleKey: string;
}

const known = new WeakMap<RestStage, Map<RestMethod, EffectiveSettings>>();

export function methodSettingsFor(stage: RestStage, method: RestMethod): EffectiveSettings {
  const ofStage = known.get(stage) ?? new Map<RestMethod, EffectiveSettings>();
  known.set(stage, ofStage);
  const settings = ofStage.get(method) ?? merged(stage, method);
  ofStage.set(method, settings);
  return settings;
}

function merged({ methodSettings }: RestStage, { verb, resourcePath }: RestMethod): EffectiveSettings {
  const matching = [
    find(methodSettings, '*', '/*'),
    find(methodSettings, '*', resourcePath),
    find(methodSettings, verb, resourcePath),
  ].flatMap((setting) => setting ?? []);
  const effective = Object.assign({}, ...matching.map(written)) as Partial<RestMethodSetting>;
  return { verb, path: resourcePath, ...effective, throttleKey: `${verb} ${resourcePath}` };
}

function find(settings: readonly RestMethodSetting[], verb: string, path: string): RestMethodSetting | undefined {
  return settings.find((setting) => setting.verb === verb && setting.path === path);
}

function written({ verb, path, ...settings }: RestMethodSetting): object {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

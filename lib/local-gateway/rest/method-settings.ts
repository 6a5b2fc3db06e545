import { RestMethod, RestMethodSetting, RestStage } from './rest-api';

/** The settings of a stage that hold for one method, each from the narrowest that writes it. */
export interface EffectiveSettings extends RestMethodSetting {
  /** The same for the methods that share one limit. */
  readonly throttleKey: string;
}

export function methodSettingsFor(
  { methodSettings }: RestStage,
  { verb, resourcePath }: RestMethod,
): EffectiveSettings {
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

import { ApiKind } from './api-kind';
import { RouteElement, StageElement } from './elements';
import { isForEveryMethod, methodSettingsOfStage } from './method-settings';
import { TemplateModel } from './template-model';

/** A method whose responses some stage caches. */
export interface CachedMethod {
  readonly element: RouteElement;
  readonly routeKey: string;
  /** What tells one cached response of the method from another. */
  readonly cacheKeys: readonly string[];
}

export function* cachedMethodsOf(model: TemplateModel): Iterable<CachedMethod> {
  for (const element of model.routes) {
    const settings = element.integration?.properties;
    if (element.api.kind !== ApiKind.REST || !settings || settings.isUnresolved('CacheKeyParameters')) continue;
    if (element.key === undefined || !element.api.stages.some((stage) => isCached(element, stage))) continue;
    yield { element, routeKey: element.key, cacheKeys: settings.strings('CacheKeyParameters') };
  }
}

/** A setting for all methods turns the cache on for GET alone; other verbs need one of their own. */
export function isCached({ path, verb }: RouteElement, stage: StageElement): boolean {
  if (stage.properties.boolean('CacheClusterEnabled') !== true) return false;
  const settings = [...methodSettingsOfStage(stage)];
  const own = settings.find((setting) => setting.path === path && setting.verb === verb);
  if (own?.properties.has('CachingEnabled')) return own.properties.boolean('CachingEnabled') === true;
  return verb === 'GET' && settings.find(isForEveryMethod)?.properties.boolean('CachingEnabled') === true;
}

import { StageElement } from './elements';
import { nameOf } from './named-stages';
import { Properties } from './properties';
import { TemplateModel } from './template-model';
import { Unresolved } from './unresolved';

/** What a stage of a REST API says about one method, or about all of them at once. */
export interface MethodSetting {
  readonly element: StageElement;
  readonly stage: string;
  readonly properties: Properties;
  /** A verb, or `*`; absent when only CloudFormation knows it. */
  readonly verb?: string;
  /** The path as a route has it, such as `/pets/{id}`, or `/*`. */
  readonly path?: string;
  /** `GET /pets/{id}`, or `every method`; absent when a part of it is. */
  readonly routeKey?: string;
}

/** Every method setting of every stage of a REST API. */
export function* methodSettingsOf(model: TemplateModel): Iterable<MethodSetting> {
  for (const stage of model.stages) yield* methodSettingsOfStage(stage);
}

export function* methodSettingsOfStage(element: StageElement): Iterable<MethodSetting> {
  const stage = nameOf(element);
  for (const written of element.properties.list('MethodSettings') ?? []) {
    if (written instanceof Unresolved) continue;
    const properties = Properties.of(written);
    const verb = properties.string('HttpMethod')?.toUpperCase();
    const path = pathOf(properties.string('ResourcePath'));
    yield { element, stage, properties, verb, path, routeKey: routeKeyOf(verb, path) };
  }
}

/** The setting that holds for every method with none of its own. */
export function isForEveryMethod({ verb, path }: MethodSetting): boolean {
  return verb === '*' && path === '/*';
}

/** Behind the first slash of a `ResourcePath` every slash of the path, also the first one, is written as `~1`. */
function pathOf(resourcePath: string | undefined): string | undefined {
  return resourcePath?.replaceAll('~1', '/').replace(/^\/*/, '/');
}

function routeKeyOf(verb: string | undefined, path: string | undefined): string | undefined {
  if (verb === undefined || path === undefined) return undefined;
  return verb === '*' && path === '/*' ? 'every method' : `${verb} ${path}`;
}

import { Properties } from './properties';
import { referenceOf } from './references';
import { TemplateModel } from './template-model';

/**
 * The path patterns of the listener rules behind a load balancer or a listener of the template; `undefined` where one of
 * them takes any path or is known to CloudFormation only.
 */
export function pathPatternsBehind(target: string, model: TemplateModel): string[] | undefined {
  const patterns: string[] = [];
  for (const { properties } of model.resourcesOfType('AWS::ElasticLoadBalancingV2::ListenerRule')) {
    const listener = referenceOf(properties.raw('ListenerArn'));
    if (listener === undefined || (listener !== target && loadBalancerOf(listener, model) !== target)) continue;
    const values = properties.maps('Conditions').flatMap(pathPatternsOf);
    if (values.length === 0 || !values.every((value) => typeof value === 'string')) return undefined;
    patterns.push(...(values as string[]));
  }
  return patterns;
}

/** True when a path fits a pattern, in which `*` stands for any text and `?` for any letter. */
export function fits(path: string, pattern: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${expression}$`).test(path);
}

function loadBalancerOf(listener: string, model: TemplateModel): string | undefined {
  return referenceOf(model.element(listener)?.properties.raw('LoadBalancerArn'));
}

function pathPatternsOf(condition: Properties): readonly unknown[] {
  if (condition.string('Field') !== 'path-pattern') return [];
  const config = condition.has('PathPatternConfig') ? condition.map('PathPatternConfig') : condition;
  return config.list('Values') ?? [config.raw('Values')];
}

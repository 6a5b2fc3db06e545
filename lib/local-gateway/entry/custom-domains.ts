import { Properties } from '../../template-model/properties';
import { LoadedStack } from '../assembly/load-stacks';
import { matchesWildcards } from '../authorization/wildcards';
import { HeaderList } from '../messages/header-list';

/** Where a custom domain name sends a request. */
export interface DomainTarget {
  readonly apiId: string;
  /** Absent where the path names the stage. */
  readonly stage?: string;
  /** The base path, without slashes at its ends. */
  readonly basePath: string;
  readonly stripsBasePath: boolean;
  /** Of the routing rule that it comes from. */
  readonly priority?: number;
}

interface Rule extends DomainTarget {
  readonly priority: number;
  readonly basePaths: readonly string[];
  readonly headers: readonly { readonly name: string; readonly glob: string }[];
}

/** A custom domain name with its routing rules and mappings. */
export interface CustomDomain {
  /** In lower case; may begin with `*.`. */
  readonly name: string;
  /** `API_MAPPING_ONLY`, `ROUTING_RULE_ONLY` or `ROUTING_RULE_THEN_API_MAPPING`. */
  readonly routingMode: string;
  readonly rules: readonly Rule[];
  readonly mappings: readonly DomainTarget[];
}

/** The custom domain names that stacks map. */
export function readCustomDomains(stacks: readonly LoadedStack[]): CustomDomain[] {
  const modes = new Map<string, string>();
  const mappings = new Map<string, DomainTarget[]>();
  const rules = new Map<string, Rule[]>();
  for (const { model, values } of stacks) {
    for (const { properties } of model.domainNames) {
      const name = values.text(properties, 'DomainName');
      if (name) modes.set(name.toLowerCase(), values.text(properties, 'RoutingMode') ?? 'API_MAPPING_ONLY');
    }
    for (const { properties } of model.mappings) {
      const name = domainIn(values.text(properties, 'DomainName') ?? values.text(properties, 'DomainNameArn'));
      const basePath = values.text(properties, 'BasePath') ?? values.text(properties, 'ApiMappingKey') ?? '';
      add(mappings, name, {
        apiId: values.text(properties, 'RestApiId') ?? values.text(properties, 'ApiId') ?? '',
        stage: values.text(properties, 'Stage'),
        basePath: basePath === '(none)' ? '' : basePath,
        stripsBasePath: true,
      });
    }
    for (const { properties } of model.routingRules) {
      const name = domainIn(values.text(properties, 'DomainNameArn'));
      add(rules, name, ruleOf(Properties.of(values.resolve(properties.toObject()))));
    }
  }
  const names = new Set([...modes.keys(), ...mappings.keys(), ...rules.keys()]);
  return [...names].map((name) => ({
    name,
    routingMode: modes.get(name) ?? 'API_MAPPING_ONLY',
    mappings: (mappings.get(name) ?? []).sort((one, other) => other.basePath.length - one.basePath.length),
    rules: (rules.get(name) ?? []).sort((one, other) => one.priority - other.priority),
  }));
}

/** The target that a domain name has for a path and its headers: rules by priority, then the longest base path. */
export function targetOf(domain: CustomDomain, path: string, headers: HeaderList): DomainTarget | undefined {
  const usesRules = domain.routingMode !== 'API_MAPPING_ONLY';
  const usesMappings = domain.routingMode !== 'ROUTING_RULE_ONLY';
  for (const rule of usesRules ? domain.rules : []) {
    const basePath = rule.basePaths.find((candidate) => isUnder(path, candidate));
    const matchesPath = rule.basePaths.length === 0 || basePath !== undefined;
    const matchesHeaders =
      rule.headers.length === 0 ||
      rule.headers.some(({ name, glob }) => headers.all(name).some((value) => matchesWildcards(glob, value)));
    if (matchesPath && matchesHeaders) return { ...rule, basePath: basePath ?? '' };
  }
  return usesMappings ? domain.mappings.find(({ basePath }) => isUnder(path, basePath)) : undefined;
}

export function matchesDomain({ name }: CustomDomain, host: string): boolean {
  return name === host || (name.startsWith('*.') && host.endsWith(name.slice(1)));
}

function isUnder(path: string, basePath: string): boolean {
  return basePath === '' || path === `/${basePath}` || path.startsWith(`/${basePath}/`);
}

function add<T>(lists: Map<string, T[]>, name: string | undefined, member: T): void {
  if (name !== undefined) lists.set(name, [...(lists.get(name) ?? []), member]);
}

/** The name itself, or the one at the end of its ARN. */
function domainIn(nameOrArn: string | undefined): string | undefined {
  return nameOrArn?.split('/domainnames/').at(-1)?.split('+')[0].toLowerCase();
}

function ruleOf(properties: Properties): Rule {
  const conditions = properties.maps('Conditions');
  const invoke = properties.maps('Actions')[0]?.map('InvokeApi') ?? new Properties();
  return {
    priority: properties.number('Priority') ?? 0,
    basePaths: conditions.flatMap((condition) => condition.map('MatchBasePaths').strings('AnyOf')),
    headers: conditions.flatMap((condition) =>
      condition
        .map('MatchHeaders')
        .maps('AnyOf')
        .map((header) => ({ name: header.string('Header') ?? '', glob: header.string('ValueGlob') ?? '*' })),
    ),
    apiId: invoke.string('ApiId') ?? '',
    stage: invoke.string('Stage'),
    basePath: '',
    stripsBasePath: invoke.boolean('StripBasePath') ?? false,
  };
}

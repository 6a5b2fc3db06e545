import { partsOf, valueAt } from './json-pointer';

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly value?: string;
  readonly from?: string;
}

/** Where a patch of a stage keeps what a method setting says, behind the path and the verb. */
const METHOD_SETTINGS: { readonly [path: string]: string } = {
  'caching/enabled': 'cachingEnabled',
  'caching/ttlInSeconds': 'cacheTtlInSeconds',
  'logging/loglevel': 'loggingLevel',
  'throttling/burstLimit': 'throttlingBurstLimit',
  'throttling/rateLimit': 'throttlingRateLimit',
};

/** Carries out patch operations of API Gateway: values are texts, and lists are written as `/list/member`. */
export function applyPatch(target: any, operations: readonly Operation[]): void {
  for (const operation of operations) {
    const parts = partsOf(operation.path);
    if (operation.op === 'copy') {
      change(target, parts, { ...operation, value: valueAt(target, operation.from ?? '') as string });
      continue;
    }
    const setting = METHOD_SETTINGS[parts.slice(-2).join('/')];
    if (setting !== undefined && parts.length >= 3) {
      setMethodSetting(target, parts.slice(0, -2), setting, operation.value);
    } else {
      change(target, parts, operation);
    }
  }
}

const LISTS = ['binaryMediaTypes', 'cacheKeyParameters', 'authorizationScopes'];

function change(target: any, parts: readonly string[], { op, value }: Operation): void {
  const [first, second] = parts;
  if (first === 'apiStages' && parts.length === 1) {
    const [apiId, stage] = (value ?? '').split(/:(?=[^:]*$)/);
    const others = (target.apiStages ?? []).filter((other: any) => other.apiId !== apiId || other.stage !== stage);
    target.apiStages = op === 'remove' ? others : [...others, { apiId, stage }];
    return;
  }
  if (parts.length === 2 && LISTS.includes(first)) {
    const others = (target[first] ?? []).filter((member: string) => member !== second);
    target[first] = op === 'remove' ? others : [...others, op === 'replace' && value ? value : second];
    return;
  }
  const parent = parts.slice(0, -1).reduce((nested, part) => {
    nested[part] = nested[part] ?? {};
    return nested[part];
  }, target);
  const last = parts[parts.length - 1];
  if (op === 'remove') delete parent[last];
  else parent[last] = value;
}

function setMethodSetting(target: any, where: readonly string[], name: string, value: unknown): void {
  const [path, verb] = where.length === 1 ? where[0].split('/') : where;
  const key = `${path.startsWith('/') ? path : `/${path}`} ${verb}`;
  const settings = target.methodSettings ?? {};
  target.methodSettings = { ...settings, [key]: { ...settings[key], [name]: value } };
}

import { Element, IntegrationElement, RouteElement } from '../elements';
import { intrinsicOf } from '../intrinsics';
import { identityOf, referenceOf } from '../references';
import { TemplateModel } from '../template-model';
import { Unresolved } from '../unresolved';

/** What a thing is called by. */
export interface IdentityName {
  /** Whatever it belongs to, such as `api shop: `. */
  readonly of?: string;
  /** Says enough where nothing else is of the kind. */
  readonly kind: string;
  readonly name?: string;
  /** What it could be called as well. */
  readonly otherKinds?: readonly string[];
  /** True where nobody needs to tell two of one name apart: they are numbered. */
  readonly isInterchangeable?: boolean;
}

/** Says what a thing is called by; nothing for a thing that has no natural key. */
export type NameOf = (element: Element, names: IdentityNames) => IdentityName | undefined;

const API_TYPES = ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'];

/** The keys of a template that other keys are made of, each found once. */
export class IdentityNames {
  private readonly apisOutside: ReadonlySet<string>;
  private readonly routes = new Map<string, RouteElement[]>();
  private readonly keysOfRoots = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  /** `known` has the keys that some things go by already, by their logical ids. */
  constructor(
    readonly model: TemplateModel,
    private readonly known: ReadonlyMap<string, string>,
  ) {
    const elements = [...model.routes, ...model.stages, ...model.integrations, ...model.authorizers];
    const isInside = (id: unknown) => model.apis.some(({ logicalId }) => logicalId === referenceOf(id));
    const ids = elements.map(apiIdOf).filter((id) => id !== undefined && !isInside(id));
    this.apisOutside = new Set(ids.map(textOf));
    for (const route of model.routes) {
      const { logicalId } = route.integration ?? {};
      if (logicalId === undefined) continue;
      const served = this.routes.get(logicalId) ?? [];
      this.routes.set(logicalId, served);
      served.push(route);
    }
    this.nameRoots(API_TYPES, apiName);
  }

  /** Gives things keys that others are made of. */
  nameRoots(types: readonly string[], nameOf: (element: Element) => IdentityName): void {
    const roots = types.flatMap((type) => this.model.resourcesOfType(type));
    const keys = roots.map((root) => this.known.get(root.logicalId) ?? keyOf(nameOf(root), roots.length === 1));
    for (const [index, { logicalId }] of roots.entries()) {
      const isShared = keys.filter((key) => key === keys[index]).length > 1;
      this.keysOfRoots.set(logicalId, isShared ? toldApart(keys[index], logicalId) : keys[index]);
    }
  }

  /** The key that a thing has been given already. */
  knownKeyOf(logicalId: string): string | undefined {
    return this.keysOfRoots.get(logicalId) ?? this.known.get(logicalId);
  }

  /** `api shop: ` for a part of one API among several. */
  apiOf(element: Element): string | undefined {
    return this.api(apiIdOf(element));
  }

  api(id: unknown): string | undefined {
    const key = this.keysOfRoots.get(referenceOf(id) ?? '');
    if (key !== undefined) return key === 'api' ? undefined : `${key}: `;
    return this.model.apis.length === 0 && this.apisOutside.size <= 1 ? undefined : `api ${textOf(id)}: `;
  }

  /** The routes that share an integration. */
  routesOf(integration: IntegrationElement): readonly RouteElement[] {
    return this.routes.get(integration.logicalId) ?? [];
  }

  /** True for the only one of its type: in the template, or in its API. */
  isAlone(element: Element): boolean {
    const group = ({ properties, resourceType }: Element) =>
      `${resourceType} ${identityOf(apiIdOf({ properties } as Element))}`;
    if (!this.counts.has(group(element))) {
      for (const other of this.model.resourcesOfType(element.resourceType)) {
        this.counts.set(group(other), (this.counts.get(group(other)) ?? 0) + 1);
      }
    }
    return this.counts.get(group(element)) === 1;
  }
}

export function apiName({ properties }: Element): IdentityName {
  const name = properties.text('Name') ?? properties.map('Body').map('info').text('title');
  return { kind: 'api', name };
}

export function keyOf({ of = '', kind, name }: IdentityName, isAlone: boolean): string {
  return isAlone || name === undefined ? `${of}${kind}` : `${of}${kind} ${name}`;
}

/** The key of one of several things with the same key. */
export function toldApart(key: string, logicalId: string): string {
  return `${key} (${logicalId})`;
}

/** A value in a key: as it is written, or as `Fn::Sub` would write what only CloudFormation knows. */
export function textOf(value: unknown): string {
  if (value instanceof Unresolved) return importOf(value) ?? value.text;
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
}

/** What stands in another stack of the app, by that and its logical id there: the export's name ends in a hash. */
function importOf({ intrinsic }: Unresolved): string | undefined {
  const { name, argument } = intrinsicOf(intrinsic) ?? {};
  if (name !== 'Fn::ImportValue') return undefined;
  const text = textOf(argument);
  const [, stack, exported] = text.match(/^(.+):ExportsOutput(?:Ref|FnGetAtt)(\w+)[0-9A-F]{8}$/) ?? [];
  return stack === undefined ? text : `${stack}.${exported}`;
}

function apiIdOf({ properties }: Element): unknown {
  return properties.raw('RestApiId') ?? properties.raw('ApiId');
}

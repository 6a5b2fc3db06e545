import { Element } from '../elements';
import { TemplateModel } from '../template-model';
import { IdentitiesByKey, Identity } from './identity';
import { identityKinds } from './identity-kinds';
import { IdentityName, IdentityNames, keyOf, toldApart } from './identity-names';
import { apiKeyName, planName } from './plan-parts';

/** What CloudFormation makes anew when its name changes, though the template need not name it, and the property that names it. */
export const PHYSICAL_NAMES: { readonly [type: string]: string } = {
  'AWS::ApiGateway::ApiKey': 'Name',
  'AWS::Logs::LogGroup': 'LogGroupName',
};

/**
 * What the resources of a template are, sorted by key. `known` has the keys that some of them go by already, by logical id, as a file
 * of identities has them: an API that was alone stays `api` there, and its routes have no name in front.
 */
export function identitiesIn(model: TemplateModel, known: ReadonlyMap<string, string> = new Map()): IdentitiesByKey {
  const names = new IdentityNames(model, known);
  names.nameRoots(['AWS::ApiGateway::UsagePlan'], planName);
  names.nameRoots(['AWS::ApiGateway::ApiKey'], apiKeyName);
  const groups = new Map<string, Named[]>();
  for (const named of namedIn(names)) groups.set(named.key, [...(groups.get(named.key) ?? []), named]);
  const identities = [...groups.values()].flatMap((group) =>
    group.map((named, index) => identityOf(named, index, group)),
  );
  return new Map(identities.sort((a, b) => (a.key < b.key ? -1 : 1)).map((identity) => [identity.key, identity]));
}

interface Named {
  readonly element: Element;
  readonly name: IdentityName;
  readonly key: string;
}

/** Everything that has a name, by logical id. */
function namedIn(names: IdentityNames): Named[] {
  const all = Object.entries(identityKinds).flatMap(([type, nameOf]) =>
    names.model.resourcesOfType(type).flatMap((element) => {
      const name = nameOf(element, names);
      if (!name) return [];
      const isAlone = name.name === undefined || names.isAlone(element);
      return { element, name, key: names.knownKeyOf(element.logicalId) ?? keyOf(name, isAlone) };
    }),
  );
  return all.sort((a, b) => (a.element.logicalId < b.element.logicalId ? -1 : 1));
}

function identityOf({ element, key: own, name }: Named, index: number, group: readonly Named[]): Identity {
  const { logicalId, properties, resourceType: type } = element;
  const isShared = group.length > 1;
  const isAmbiguous = (isShared && !name.isInterchangeable) || own.endsWith(` (${logicalId})`);
  const told = isAmbiguous ? toldApart(own.replace(` (${logicalId})`, ''), logicalId) : `${own} (${index + 1})`;
  const key = isAmbiguous || (isShared && index > 0) ? told : own;
  const others = (name.otherKinds ?? []).map((kind) => keyOf({ of: name.of, kind }, true));
  const otherKeys = [own, keyOf(name, false), keyOf(name, true), ...others].filter((other) => other !== key);
  const physicalName = properties.text(PHYSICAL_NAMES[type] ?? '');
  return { key, otherKeys: [...new Set(otherKeys)], isAmbiguous, logicalId, type, physicalName, element };
}

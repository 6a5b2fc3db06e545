import { Properties, Resource } from '../../../../lib/update-model/resources';
import { ServiceError } from '../../../../lib/update-model/service-error';
import { FunctionName, functionArn, functionNameOf } from '../../../../lib/update-model/services/lambda';
import { Environment } from '../../environment';
import { RulesByType } from '../resource-rules';

const FUNCTION = 'AWS::Lambda::Function';
const VERSION = 'AWS::Lambda::Version';
const ALIAS = 'AWS::Lambda::Alias';
const PERMISSION = 'AWS::Lambda::Permission';

export const LAMBDA: RulesByType = {
  [FUNCTION]: {
    deleted({ resources }, { id }) {
      for (const part of resources.all(VERSION, ALIAS, PERMISSION)) {
        if (functionNameOf(part.properties.FunctionName).name === id) resources.remove(part);
      }
    },
  },
  [VERSION]: {
    attributesOf(environment, { FunctionName }) {
      const { name } = functionNameOf(FunctionName);
      const latest = environment.resources
        .all(VERSION)
        .filter(({ properties }) => functionNameOf(properties.FunctionName).name === name)
        .map(({ attributes }) => Number(attributes.Version));
      const fn = environment.resources.withId(FUNCTION, name);
      const number = Math.max(fn?.state?.versions ?? 0, ...latest) + 1;
      const arn = `${functionArn(environment, name)}:${number}`;
      return { Version: String(number), FunctionArn: arn, Ref: arn };
    },
    accept: (environment, { FunctionName }) => void existing(environment, FunctionName),
    made({ resources }, { attributes, properties }) {
      const fn = resources.withId(FUNCTION, functionNameOf(properties.FunctionName).name)!;
      fn.state = { ...fn.state, versions: Number(attributes.Version) };
    },
  },
  [ALIAS]: {
    accept(environment, { FunctionName, FunctionVersion }) {
      const { id } = existing(environment, FunctionName);
      if (!hasVersion(environment, id, FunctionVersion)) {
        throw new ServiceError('ResourceNotFoundException', `Function not found: ${id}:${FunctionVersion}`);
      }
    },
    // A policy belongs to what it permits calls of.
    deleted({ resources }, { properties: { FunctionName, Name } }) {
      const { name } = functionNameOf(FunctionName);
      for (const permission of resources.all(PERMISSION)) {
        const of = functionNameOf(permission.properties.FunctionName);
        if (of.name === name && of.qualifier === Name) resources.remove(permission);
      }
    },
  },
  [PERMISSION]: {
    accept(environment, { FunctionName }) {
      const { name, qualifier } = functionNameOf(FunctionName);
      existing(environment, name);
      if (qualifier === undefined || isThere(environment, name, qualifier)) return;
      throw new ServiceError('ResourceNotFoundException', `Cannot find alias arn: ${FunctionName}`);
    },
  },
};

/** The version that a qualifier leads to, as far as it is there. */
export function versionBehind(environment: Environment, name: string, qualifier = '$LATEST'): string | undefined {
  const alias = environment.resources.withKey(ALIAS, `${name}:${qualifier}`);
  const version: string = alias ? alias.properties.FunctionVersion : qualifier;
  return hasVersion(environment, name, version) ? version : undefined;
}

export function functionOf({ resources }: Environment, name: string): Resource | undefined {
  return resources.withId(FUNCTION, name);
}

/** The statements of the policy of a function, of a version or of an alias. */
export function permissionsOf({ resources }: Environment, { name, qualifier }: FunctionName): Properties[] {
  return resources
    .all(PERMISSION)
    .map(({ properties }) => properties)
    .filter(({ FunctionName }) => {
      const of = functionNameOf(FunctionName);
      return of.name === name && of.qualifier === qualifier;
    });
}

function isThere(environment: Environment, name: string, qualifier: string): boolean {
  return versionBehind(environment, name, qualifier) !== undefined;
}

function hasVersion({ resources }: Environment, name: string, version: string): boolean {
  if (version === '$LATEST') return true;
  return resources
    .all(VERSION)
    .some(
      ({ attributes, properties }) =>
        functionNameOf(properties.FunctionName).name === name && attributes.Version === version,
    );
}

function existing(environment: Environment, functionName: string): Resource {
  const fn = functionOf(environment, functionNameOf(functionName).name);
  if (!fn) throw new ServiceError('ResourceNotFoundException', `Function not found: ${functionName}`);
  return fn;
}

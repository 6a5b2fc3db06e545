import { Properties, Resource } from '../../../lib/update-model/resources';
import { ServiceError } from '../../../lib/update-model/service-error';
import { Environment } from '../environment';
import type { ServiceCalls } from './calls';

const PARAMETER = 'AWS::SSM::Parameter';

/** What the custom resources of aws-cdk-lib that carry references over regions call. */
export const SSM_CALLS: ServiceCalls = {
  PutParameter: {
    answer({ resources }, { Name, Overwrite, Value }) {
      const known = resources.withId(PARAMETER, Name);
      if (known && !Overwrite) throw new ServiceError('ParameterAlreadyExists', 'The parameter already exists.');
      const properties: Properties = { ...known?.properties, Name, Value };
      if (known) known.properties = properties;
      else resources.add({ type: PARAMETER, id: Name, key: Name, attributes: { Value }, properties });
      return {};
    },
  },
  DeleteParameters: {
    answer({ resources }, { Names }) {
      for (const name of Names) {
        const known = resources.withId(PARAMETER, name);
        if (known) resources.remove(known);
      }
      return {};
    },
  },
  GetParameters: {
    answer({ resources }, { Names }) {
      const found = Names.flatMap((name: string) => resources.withId(PARAMETER, name) ?? []);
      return { Parameters: found.map(({ id, properties }: Resource) => ({ Name: id, Value: properties.Value })) };
    },
  },
  AddTagsToResource: {
    answer(environment, { ResourceId, Tags }) {
      const parameter = parameterOf(environment, ResourceId);
      const tags = { ...parameter.properties.Tags };
      for (const { Key, Value } of Tags) tags[Key] = Value;
      parameter.properties = { ...parameter.properties, Tags: tags };
      return {};
    },
  },
  RemoveTagsFromResource: {
    answer(environment, { ResourceId, TagKeys }) {
      const parameter = parameterOf(environment, ResourceId);
      const tags = Object.entries(parameter.properties.Tags ?? {}).filter(([key]) => !TagKeys.includes(key));
      parameter.properties = { ...parameter.properties, Tags: Object.fromEntries(tags) };
      return {};
    },
  },
};

function parameterOf({ resources }: Environment, name: string): Resource {
  const parameter = resources.withId(PARAMETER, name);
  if (!parameter) throw new ServiceError('InvalidResourceId', `The resource ID is not valid: ${name}`);
  return parameter;
}

import { ApiKind } from '../../template-model/api-kind';
import { identityOf } from '../../template-model/references';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctAlias = new Rule<{ readonly alias: string; readonly times: number }>({
  id: 'AGW-VAR-17',
  title: 'A function has one alias of a name',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Lambda refuses the second one.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html',
  allowed: 'the aliases of a function have different names',
  fix: 'Make the alias before the stage set, which takes it over then, or give the stage an aliasName of its own.',
  judge: ({ alias, times }) => (times > 1 ? `a function has ${times} aliases named '${alias}'` : undefined),
  *subjects(model) {
    const aliases = model.resourcesOfType('AWS::Lambda::Alias').map((element) => ({ element }));
    const keyOf = ({ element: { properties } }: (typeof aliases)[number]) => {
      const [name, owner] = [properties.string('Name'), identityOf(properties.raw('FunctionName'))];
      return name === undefined || owner === undefined ? undefined : `${owner} ${name}`;
    };
    for (const { subject, times } of occurrencesOf(aliases, keyOf)) {
      const { element } = subject;
      yield { element, value: { alias: element.properties.string('Name')!, times } };
    }
  },
});

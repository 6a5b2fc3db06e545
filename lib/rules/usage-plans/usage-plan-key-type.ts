import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { keyType: 'API_KEY' } as const;

export const usagePlanKeyType = new Rule<string>({
  id: 'AGW-KEY-22',
  title: 'The keys of a usage plan are API keys',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses to bind the key.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlanKey.html',
  bounds,
  allowed: `the only type is ${bounds.keyType}`,
  fix: `Write ${bounds.keyType}.`,
  judge: (keyType) => (keyType === bounds.keyType ? undefined : `'${keyType}' is given as type of a plan's key`),
  *subjects(model) {
    for (const element of model.usagePlanKeys) {
      const keyType = element.properties.string('KeyType');
      if (keyType !== undefined) yield { element, value: keyType };
    }
  },
});

import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const apiKeyId = new Rule<string>({
  id: 'AGW-KEY-38',
  title: 'An API key that exists is named by its id',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The service finds no such key.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlanKey.html',
  allowed: 'the id of a key has letters and digits only; it is neither an ARN nor the value of the key',
  fix: 'Take the id that the console or `aws apigateway get-api-keys` shows, such as a1b2c3d4e5.',
  judge(id) {
    if (/^[\w-]+$/.test(id)) return undefined;
    return id === '' ? 'an empty id is given for an API key' : `'${id}' is given as the id of an API key`;
  },
  *subjects(model) {
    for (const element of model.usagePlanKeys) {
      const id = element.properties.string('KeyId');
      if (id !== undefined) yield { element, value: id };
    }
  },
});

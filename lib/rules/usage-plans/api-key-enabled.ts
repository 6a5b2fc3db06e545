import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const apiKeyEnabled = new Rule<{ readonly isWritten: boolean }>({
  id: 'AGW-KEY-05',
  title: 'An API key says whether it is enabled',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'CloudFormation makes a key that is turned away until somebody enables it.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-apikey.html',
  allowed: 'a key without Enabled is disabled',
  fix: 'Write Enabled: true, or false where that is meant.',
  judge: ({ isWritten }) => (isWritten ? undefined : 'the API key does not say whether it is enabled'),
  *subjects(model) {
    for (const element of model.apiKeys) {
      yield { element, value: { isWritten: element.properties.has('Enabled') } };
    }
  },
});

import { ApiKind } from '../../template-model/api-kind';
import { methodSettingsOf } from '../../template-model/method-settings';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const methodSettingPath = new Rule<{ readonly stage: string; readonly resourcePath?: string }>({
  id: 'AGW-STG-07',
  title: "A method setting's ResourcePath is a slash, followed by the path with ~1 for each of its slashes",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the stage: it takes the path apart at its slashes.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigateway-stage-methodsetting.html',
  allowed: "API Gateway takes '/~1pets~1{id}' for /pets/{id}, '/' for the root and '/*' for all methods",
  fix: 'Write the first slash plainly and each slash of the path as ~1.',
  judge({ stage, resourcePath }) {
    if (resourcePath === undefined) return `stage '${stage}' has a method setting without a ResourcePath`;
    return /^\/[^/]*$/.test(resourcePath)
      ? undefined
      : `stage '${stage}' has a method setting for the ResourcePath '${resourcePath}'`;
  },
  *subjects(model) {
    for (const { element, stage, properties } of methodSettingsOf(model)) {
      if (properties.isUnresolved('ResourcePath')) continue;
      yield { element, value: { stage, resourcePath: properties.string('ResourcePath') } };
    }
  },
});

import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const quickCreateTarget = new Rule<{ readonly api: string; readonly alone: readonly string[] }>({
  id: 'AGW-HTTP-28',
  title: 'RouteKey and CredentialsArn of an API come with a Target',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.HTTP],
  reason: 'They are for the one route that an API with a Target makes by itself, and nothing makes it.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-api.html',
  allowed: 'quick create begins with a Target',
  fix: 'Add the Target, a URL or the ARN of a function, or write routes and integrations as resources.',
  judge: ({ api, alone }) => (alone.length > 0 ? `API '${api}' has ${alone.join(' and ')} and no Target` : undefined),
  *subjects(model) {
    for (const element of model.httpApis) {
      const { logicalId: api, properties } = element;
      const alone = ['RouteKey', 'CredentialsArn'].filter((name) => properties.has(name));
      if (!properties.has('Target')) yield { element, value: { api, alone } };
    }
  },
});

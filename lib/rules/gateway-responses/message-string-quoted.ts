import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const messageStringQuoted = new Rule<{ readonly type: string; readonly template: string }>({
  id: 'AGW-GWR-12',
  title: '$context.error.messageString stands in a body without quotes',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'It has quotes of its own, so that the body is no JSON.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html',
  allowed: 'messageString is the message in quotes, message the message alone',
  fix: 'Take the quotes away.',
  judge: ({ template, type }) =>
    template.includes('"$context.error.messageString"')
      ? `the template of ${type} puts $context.error.messageString between quotes`
      : undefined,
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::GatewayResponse')) {
      const templates = element.properties.map('ResponseTemplates');
      const type = element.properties.string('ResponseType') ?? element.logicalId;
      for (const contentType of templates.names()) {
        const template = templates.string(contentType);
        if (template !== undefined && !contentType.startsWith('text/')) yield { element, value: { type, template } };
      }
    }
  },
});

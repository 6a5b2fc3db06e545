import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const templateWithoutDirectives = new Rule<{ readonly type: string; readonly template: string }>({
  id: 'AGW-GWR-03',
  title: 'The template of a gateway response has no Velocity directives',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'They are sent to the caller as they are written.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html',
  allowed: 'gateway responses fill in variables and do nothing else',
  fix: 'Write the body with $context variables only.',
  judge: ({ type, template }) => {
    const directive = template.match(/#(set|if|foreach|else|end)\b|\$!?\{?(input|util)\.\w+/)?.[0];
    return directive && `the template of ${type} has '${directive}'`;
  },
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::GatewayResponse')) {
      const templates = element.properties.map('ResponseTemplates');
      for (const contentType of templates.names()) {
        const template = templates.string(contentType);
        const type = element.properties.string('ResponseType') ?? element.logicalId;
        if (template !== undefined) yield { element, value: { type, template } };
      }
    }
  },
});

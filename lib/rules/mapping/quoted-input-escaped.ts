import { ApiKind } from '../../template-model/api-kind';
import { MappingTemplateText } from '../../template-model/mapping-templates';
import { Subject } from '../../template-model/subject';
import { TemplateModel } from '../../template-model/template-model';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** A value of a JSON object, in quotes, with something of the request in it that nothing escapes. */
const QUOTED_INPUT = /:\s*"[^"$]*(\$!?\{?input\.(?:params|path)\((['"]).*?\2\)\}?)/;

export const quotedInputEscaped = new Rule<MappingTemplateText>({
  id: 'AGW-MAP-05',
  title: 'What a mapping template puts of the request between quotes is escaped',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'A caller who sends a quote ends the text and writes fields of their own into the request to the backend.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html',
  allowed:
    '$input.params() and $input.path() give a text as the caller wrote it, $input.json() as JSON with its quotes',
  fix: "Write $input.json('$.name') without quotes around it, or $util.escapeJavaScript(…) between them.",
  judge({ template, where }) {
    const input = QUOTED_INPUT.exec(withoutDirectives(template))?.[1];
    return input && `the template of '${where}' has ${input} between quotes`;
  },
  subjects: requestTemplatesOf,
});

/** Quotes of a directive are Velocity's own. */
function withoutDirectives(template: string): string {
  return template.replace(/#(?:set|if|elseif|foreach)\s*\(.*/g, '');
}

function* requestTemplatesOf(model: TemplateModel): Iterable<Subject<MappingTemplateText>> {
  for (const element of model.integrations) {
    const templates = element.properties.map('RequestTemplates');
    const where = element.route?.key ?? element.logicalId;
    for (const contentType of templates.names()) {
      const template = templates.text(contentType);
      if (template !== undefined) yield { element, value: { template, where } };
    }
  }
}

import { ApiKind } from '../../template-model/api-kind';
import { MappingTemplateText, mappingTemplatesOf } from '../../template-model/mapping-templates';
import { syntaxErrorIn } from '../../template-model/velocity';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const mappingTemplateSyntax = new Rule<MappingTemplateText>({
  id: 'AGW-MAP-17',
  title: 'A mapping template is written in the Velocity Template Language',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The service refuses the template, or answers every request with status 500.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html',
  allowed: 'a template is made of text, references and directives that are closed',
  fix: 'Close what is open there; a dollar or number sign that is meant as text is easiest written through #set($sign = "#").',
  judge({ template, where }) {
    const error = syntaxErrorIn(template);
    return error && `the template of '${where}' does not parse: ${error}`;
  },
  subjects: mappingTemplatesOf,
});

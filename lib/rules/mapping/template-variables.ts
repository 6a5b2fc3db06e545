import { ApiKind } from '../../template-model/api-kind';
import { MappingTemplateText, mappingTemplatesOf } from '../../template-model/mapping-templates';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = {
  input: ['body', 'json', 'params', 'path'],
  util: ['base64Decode', 'base64Encode', 'escapeJavaScript', 'parseJson', 'urlDecode', 'urlEncode'],
} as const;

export const templateVariables = new Rule<MappingTemplateText>({
  id: 'AGW-MAP-25',
  title: 'A mapping template uses the variables that API Gateway has',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'Velocity prints what it does not know letter for letter. AWS AppSync has words of its own.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html',
  bounds,
  allowed: `$input has ${bounds.input.join(', ')}, and $util ${bounds.util.join(', ')}`,
  fix: 'Use one of those, or make the value in a function.',
  judge({ template, where }) {
    for (const [found, variable, member] of template.matchAll(/\$!?\{?(input|util)\.(\w+)/g)) {
      const known: readonly string[] = bounds[variable as keyof typeof bounds];
      if (!known.includes(member) && !isSet(template, variable)) return `the template of '${where}' has ${found}`;
    }
    const ofAppSync = /\$!?\{?ctx\./.exec(template)?.[0];
    return ofAppSync && !isSet(template, 'ctx') ? `the template of '${where}' has ${ofAppSync}` : undefined;
  },
  subjects: mappingTemplatesOf,
});

function isSet(template: string, variable: string): boolean {
  return new RegExp(`#set\\s*\\(\\s*\\$${variable}\\s*=`).test(template);
}

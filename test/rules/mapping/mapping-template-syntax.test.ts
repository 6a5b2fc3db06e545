import { mappingTemplateSyntax } from '../../../lib/rules/mapping/mapping-template-syntax';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const mapped = (template: unknown) =>
  restMethod({ HttpMethod: 'POST', Integration: { Type: 'MOCK', RequestTemplates: { 'application/json': template } } });

const good = {
  'plain JSON': '{"statusCode": 200}',
  'references of API Gateway': '$util.escapeJavaScript($input.params().header.get(\'X-Id\')) $input.json("$.pets[0]")',
  'blocks in blocks':
    '#foreach($p in $input.path(\'$\'))#if($p.id)"$p.id"#elseif($p)0#else null#end#if($foreach.hasNext),#end#end',
  'a directive in single quotes': "#set($text = '#if(')$text",
  'a comment at the end': '{} ## the end',
  money: '{"price": "$5"}',
};

const bad: { [name: string]: [template: string, message: string] } = {
  'a block without an end': ['#if($input.body != "")\n{"a": 1}', 'does not parse: line 2, column 9: #if has no #end'],
  'an end too much': ['#if($a)1#end\n#end', 'does not parse: line 2, column 5: #end has nothing to end'],
  'a call that is not closed': ['{"id": "$input.params(\'id\'"}', "template of 'POST /' does not parse: line 1"],
  'a directive in double quotes, which are read': ['#set($text = "#if(")$text', 'does not parse: line 1'],
  'a directive without its value': ['#set($a = )', 'does not parse: line 1'],
};

ruleTester(mappingTemplateSyntax, {
  valid: [
    ...Object.entries(good).map(([name, template]) => ({ name, resources: mapped(template) })),
    { name: 'a template that only CloudFormation knows', resources: mapped({ 'Fn::Sub': '#if($a) ${Api}' }) },
  ],
  invalid: Object.entries(bad).map(([name, [template, message]]) => ({
    name,
    resources: mapped(template),
    at: ['Method'],
    message,
  })),
});

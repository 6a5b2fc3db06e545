import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumNameLength: 39, maximumValueLength: 127 } as const;

export const routingRuleHeader = new Rule<{ readonly header: string; readonly valueGlob: string }>({
  id: 'AGW-DOM-54',
  title: `A routing rule matches a header of at most ${bounds.maximumNameLength} characters and a value of at most ${bounds.maximumValueLength}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the rule.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigatewayv2-routingrule-matchheadervalue.html',
  bounds,
  allowed:
    `a name has 1 to ${bounds.maximumNameLength} and a value 1 to ${bounds.maximumValueLength} letters, digits and ` +
    "?-!#$%&'.^_`|~; a value may begin and end with *",
  fix: 'Match a part of the value that has only such characters, with * before or after it.',
  judge({ header, valueGlob }) {
    const isName = /^[\w*?!#$%&'.^`|~-]+$/.test(header) && header.length <= bounds.maximumNameLength;
    if (!isName) return `the routing rule matches the header '${header}'`;
    const isValue =
      /^\*?[\w?!#$%&'.^`|~-]*\*?$/.test(valueGlob) &&
      valueGlob.length > 0 &&
      valueGlob.length <= bounds.maximumValueLength;
    return isValue ? undefined : `the routing rule matches the value '${valueGlob}' of the header '${header}'`;
  },
  *subjects(model) {
    for (const element of model.routingRules) {
      for (const condition of element.properties.maps('Conditions')) {
        for (const match of condition.map('MatchHeaders').maps('AnyOf')) {
          const header = match.string('Header');
          const valueGlob = match.string('ValueGlob');
          if (header !== undefined && valueGlob !== undefined) yield { element, value: { header, valueGlob } };
        }
      }
    }
  },
});

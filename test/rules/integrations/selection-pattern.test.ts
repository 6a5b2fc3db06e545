import { selectionPattern } from '../../../lib/rules/integrations/selection-pattern';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const select = (SelectionPattern: unknown) =>
  getPets({ Type: 'MOCK', IntegrationResponses: [{ StatusCode: '200', SelectionPattern }] });

ruleTester(selectionPattern, {
  valid: [
    { name: 'a status', resources: select('4\\d{2}') },
    { name: 'a message in many lines', resources: select('(\\n|.)+') },
    { name: "Java's inline flag", resources: select('(?i).*not found.*') },
    { name: "Java's quotation", resources: select('.*\\Q[404]\\E.*') },
    { name: "Java's possessive quantifier and atomic group", resources: select('(?>a|ab)c++') },
    { name: 'an unresolved pattern', resources: select({ Ref: 'Pattern' }) },
  ],
  invalid: [
    {
      name: 'an open bracket',
      resources: select('.*[NotFound.*'),
      at: ['GetPets'],
      message: "'.*[NotFound.*' is given as a selection pattern; ",
    },
    { name: 'a quantifier of nothing', value: { pattern: '*' }, message: "'*' is given" },
  ],
});

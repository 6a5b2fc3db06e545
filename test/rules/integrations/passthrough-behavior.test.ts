import { passthroughBehavior } from '../../../lib/rules/integrations/passthrough-behavior';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

ruleTester(passthroughBehavior, {
  valid: [
    { name: 'never', resources: getPets({ Type: 'MOCK', PassthroughBehavior: 'NEVER' }) },
    { name: 'none', resources: getPets({ Type: 'MOCK' }) },
  ],
  invalid: [
    {
      name: 'one that does not exist',
      resources: getPets({ Type: 'MOCK', PassthroughBehavior: 'ALWAYS' }),
      at: ['GetPets'],
      message:
        "'GET /pets' has the passthrough behavior 'ALWAYS'; API Gateway knows WHEN_NO_MATCH, WHEN_NO_TEMPLATES, NEVER",
    },
  ],
});

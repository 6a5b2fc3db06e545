import { mockStatusCode } from '../../../lib/rules/integrations/mock-status-code';
import { ruleTester } from '../rule-tester';

const value = (...statusCodes: string[]) => ({ where: 'GET /health', statusCodes });

ruleTester(mockStatusCode, {
  valid: [{ name: 'two status codes', value: value('200', '404') }],
  invalid: [
    { name: 'none', value: value(), message: "the mock of 'GET /health' has no response; a mock has bodies by status" },
    { name: 'a word', value: value('ok'), message: "has the status code 'ok'" },
    { name: 'no status of HTTP', value: value('600'), message: "has the status code '600'" },
  ],
});

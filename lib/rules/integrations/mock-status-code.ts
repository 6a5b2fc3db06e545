import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 200, maximum: 599 } as const;

export const mockStatusCode = new Rule<{ readonly where: string; readonly statusCodes: readonly string[] }>({
  id: 'AGW-INT-62',
  title: 'A mock integration answers with at least one status code',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'A mock answers with the status that its request template names; without one, with 500.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html',
  bounds,
  allowed: `a mock has bodies by status code, ${bounds.minimum} to ${bounds.maximum}`,
  fix: "Write at least one, such as { 200: { status: 'ok' } }.",
  judge({ statusCodes, where }) {
    if (statusCodes.length === 0) return `the mock of '${where}' has no response`;
    const wrong = statusCodes.find((code) => !isStatus(code));
    return wrong === undefined ? undefined : `the mock of '${where}' has the status code '${wrong}'`;
  },
  *subjects() {},
});

function isStatus(code: string): boolean {
  return /^\d{3}$/.test(code) && Number(code) >= bounds.minimum && Number(code) <= bounds.maximum;
}

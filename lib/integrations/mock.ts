import { IntegrationBackend } from './integration-backend';

/**
 * API Gateway itself answers, with the lowest status of the 200s, or the lowest of all where there is none. The others are there
 * for overrides of the request template to choose.
 */
export function mockIntegration(responses: { [statusCode: string]: any }): IntegrationBackend {
  const templateFor = (statusCode: string) => JSON.stringify({ statusCode: Number(statusCode) });
  const statusCodes = Object.keys(responses).sort();
  const chosen = statusCodes.find((statusCode) => statusCode.startsWith('2')) ?? statusCodes[0];
  return {
    label: `Mock ${chosen}`,
    forRest: () => ({
      type: 'MOCK',
      passthroughBehavior: 'WHEN_NO_TEMPLATES',
      requestTemplates: { 'application/json': templateFor(chosen) },
      responses: statusCodes.map((statusCode) => ({
        statusCode,
        selectionPattern: statusCode === chosen ? undefined : statusCode,
        responseTemplates: { 'application/json': JSON.stringify(responses[statusCode]) },
      })),
    }),
    forWebSocket: () => ({
      type: 'MOCK',
      requestTemplate: templateFor(chosen),
      responses: [{ key: '$default', template: JSON.stringify(responses[chosen]) }],
    }),
  };
}

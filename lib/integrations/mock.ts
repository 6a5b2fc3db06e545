import { ContentHandling } from 'aws-cdk-lib/aws-apigateway';
import { jsonInKeyOrder } from '../key-order';
import { literalText, withSigns } from '../mapping-templates/literal-text';
import { mockStatusCode } from '../rules/integrations/mock-status-code';
import { NO_BODY } from './custom-integration';
import { IntegrationBackend } from './integration-backend';

/** Settings of a route that API Gateway answers itself. */
export interface MockIntegrationOptions {
  /**
   * Headers of every response, such as the `Location` of a redirect. Values are texts, written as they are. For REST APIs only.
   *
   * @default - none
   */
  readonly responseHeaders?: { readonly [name: string]: string };
}

/**
 * API Gateway itself answers, with the lowest status of the 200s, or the lowest of all where there is none. The others are there
 * for overrides of the request template to choose.
 */
export function mockIntegration(
  responses: { [statusCode: string]: any },
  { responseHeaders = {} }: MockIntegrationOptions = {},
): IntegrationBackend {
  const statusCodes = Object.keys(responses).sort();
  const chosen = statusCodes.find((statusCode) => statusCode.startsWith('2')) ?? statusCodes[0];
  const requestTemplate = JSON.stringify({ statusCode: Number(chosen) });
  const responseParameters = Object.fromEntries(
    Object.entries(responseHeaders).map(([name, value]) => [`method.response.header.${name}`, `'${value}'`]),
  );
  const bodyOf = (statusCode: string) =>
    responses[statusCode] === undefined ? NO_BODY : withSigns(literalText(jsonInKeyOrder(responses[statusCode])));
  return {
    label: `Mock ${chosen}`,
    forRest({ key }) {
      mockStatusCode.enforce({ where: key, statusCodes });
      return {
        type: 'MOCK',
        passthroughBehavior: 'WHEN_NO_TEMPLATES',
        // Where an API takes every media type as binary, a template gets no body that is left so.
        contentHandling: ContentHandling.CONVERT_TO_TEXT,
        requestTemplates: { 'application/json': requestTemplate },
        responses: statusCodes.map((statusCode) => ({
          statusCode,
          selectionPattern: statusCode === chosen ? undefined : statusCode,
          responseParameters,
          responseTemplates: { 'application/json': bodyOf(statusCode) },
        })),
      };
    },
    forWebSocket(routeKey) {
      mockStatusCode.enforce({ where: routeKey, statusCodes });
      return { type: 'MOCK', requestTemplate, responses: [{ key: '$default', template: bodyOf(chosen) }] };
    },
  };
}

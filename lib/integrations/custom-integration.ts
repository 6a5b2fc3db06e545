import { inKeyOrder } from '../key-order';
import { mappingExpression } from '../rules/integrations/mapping-expression';
import { responseStatus } from '../rules/integrations/response-status';
import { selectionPattern } from '../rules/integrations/selection-pattern';
import { mappingTemplateSize } from '../rules/mapping/mapping-template-size';
import { mappingTemplateSyntax } from '../rules/mapping/mapping-template-syntax';
import { CustomIntegrationOptions } from './custom-integration-options';
import { ERROR_BODY } from './error-body';
import { IntegrationRoute, RestIntegrationDefinition, WebSocketIntegrationDefinition } from './integration-backend';
import { IntegrationResponseOptions } from './integration-response-options';

const JSON_TYPE = 'application/json';

/** A template that prints nothing. One that is empty does not keep the backend's body from the caller. */
export const NO_BODY = '#set($nothing = true)';

/** The responses of a backend that speaks HTTP statuses: the good one as it is, the bad ones without its internals. */
export const DEFAULT_RESPONSES: readonly IntegrationResponseOptions[] = [
  { statusCode: '200' },
  { statusCode: '400', selectionPattern: '4\\d{2}', responseTemplates: { [JSON_TYPE]: ERROR_BODY[400] } },
  {
    statusCode: '500',
    selectionPattern: '5\\d{2}',
    responseTemplates: { [JSON_TYPE]: ERROR_BODY[500] },
  },
];

/** The response of a service that answers 200 for what failed too, as it is where nothing did. */
export function failedWhere(condition: string): IntegrationResponseOptions {
  const template = [
    `#if(${condition})`,
    '#set($context.responseOverride.status = 500)',
    ERROR_BODY[500],
    '#else',
    '$input.body',
    '#end',
  ].join('\n');
  return { statusCode: '200', responseTemplates: { [JSON_TYPE]: template } };
}

/** The part of a definition that all integrations with mapping templates share, the user's settings before the backend's own. */
export function customDefinition(
  route: IntegrationRoute,
  options: CustomIntegrationOptions,
  own: CustomIntegrationOptions = {},
): Omit<RestIntegrationDefinition, 'type'> {
  const requestTemplates = options.requestTemplates ?? own.requestTemplates;
  const requestParameters = { ...own.requestParameters, ...options.requestParameters };
  const responses = options.responses ?? own.responses ?? DEFAULT_RESPONSES;
  const templates = [requestTemplates, ...responses.map((response) => response.responseTemplates)];
  for (const template of templates.flatMap((byType) => Object.values(byType ?? {}))) {
    mappingTemplateSize.enforce({ template, where: route.key });
    mappingTemplateSyntax.enforce({ template, where: route.key });
  }
  for (const { selectionPattern: pattern, statusCode } of responses) {
    responseStatus.enforce({ routeKey: route.key, statusCode });
    if (pattern) selectionPattern.enforce({ pattern });
  }
  return {
    ...parametersDefinition(requestParameters),
    requestTemplates,
    responses,
    ownResponses: options.responses === undefined,
    timeout: options.timeout,
    contentHandling: options.contentHandling,
    passthroughBehavior: requestTemplates ? 'NEVER' : undefined,
  };
}

/** The same for a route of a WebSocket API, whose messages have no content type: one template makes a request of each. */
export function webSocketCustomDefinition(
  routeKey: string,
  options: CustomIntegrationOptions,
  own: CustomIntegrationOptions = {},
): Omit<WebSocketIntegrationDefinition, 'type'> {
  const requestTemplate = onlyTemplateOf(options.requestTemplates ?? own.requestTemplates);
  const responses = (options.responses ?? []).map(({ contentHandling, responseTemplates, selectionPattern }) => ({
    contentHandling,
    key: selectionPattern ? `/${selectionPattern}/` : '$default',
    template: onlyTemplateOf(responseTemplates),
  }));
  for (const template of [requestTemplate, ...responses.map((response) => response.template)]) {
    if (template === undefined) continue;
    mappingTemplateSize.enforce({ template, where: routeKey });
    mappingTemplateSyntax.enforce({ template, where: routeKey });
  }
  return {
    requestTemplate,
    requestParameters: { ...own.requestParameters, ...options.requestParameters },
    contentHandling: options.contentHandling,
    responses: responses.length > 0 ? responses : [{ key: '$default' }],
    timeout: options.timeout,
  };
}

/** The template of `$default`, or the first one. */
function onlyTemplateOf(templates: { readonly [contentType: string]: string } = {}): string | undefined {
  return templates.$default ?? Object.values(inKeyOrder(templates))[0];
}

/** Mapped parameters, and what a method must declare of the request so that they can be mapped. */
export function parametersDefinition(requestParameters: {
  readonly [target: string]: string;
}): Pick<RestIntegrationDefinition, 'methodParameters' | 'requestParameters'> {
  for (const [target, expression] of Object.entries(requestParameters))
    mappingExpression.enforce({ target, expression });
  const sources = Object.values(requestParameters).filter((source) => source.startsWith('method.request.'));
  const declarable = sources.filter((source) => !source.startsWith('method.request.body'));
  const methodParameters = Object.fromEntries(
    declarable.map((source) => [source, source.startsWith('method.request.path.')]),
  );
  return { requestParameters, methodParameters };
}

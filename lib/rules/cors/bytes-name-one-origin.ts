import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { TemplateModel } from '../../template-model/template-model';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const bytesNameOneOrigin = new Rule<{ readonly routeKey: string; readonly origin: string }>({
  id: 'AGW-CORS-12',
  title: 'A response of bytes is for pages of one origin',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason:
    'Only a template can choose between origins, and bytes take none: pages of the others do not see the response.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  allowed: 'the header is the same for every caller',
  fix: 'Allow one origin, or every origin, or serve the bytes through a function.',
  judge: ({ origin, routeKey }) =>
    `'${routeKey}' answers bytes for pages of '${origin}' alone, and its API lets pages of several origins call`,
  *subjects(model) {
    const several = apisOfSeveralOrigins(model);
    for (const { api, element, properties, routeKey } of restIntegrationsOf(model)) {
      if (!several.has(api.logicalId)) continue;
      for (const response of properties.maps('IntegrationResponses')) {
        const origin = response.map('ResponseParameters').string(`method.response.header.${ORIGIN}`);
        if (response.string('ContentHandling') !== 'CONVERT_TO_BINARY' || !origin || origin === "'*'") continue;
        yield { element, value: { routeKey, origin: origin.replace(/^'|'$/g, '') } };
      }
    }
  },
});

const ORIGIN = 'Access-Control-Allow-Origin';

/** Preflight responses of such APIs choose the origin in a template. */
function apisOfSeveralOrigins(model: TemplateModel): Set<string> {
  const chosen = [...restIntegrationsOf(model)].filter(({ properties, route }) =>
    properties.maps('IntegrationResponses').some((response) => {
      const templates = response.map('ResponseTemplates');
      const texts = templates.names().map((type) => templates.text(type) ?? '');
      return route.verb === 'OPTIONS' && texts.some((text) => text.includes(`responseOverride.header.${ORIGIN}`));
    }),
  );
  return new Set(chosen.map(({ api }) => api.logicalId));
}

import { ApiKind } from '../../template-model/api-kind';
import { preflightsOf } from '../../template-model/preflights';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const errorsSendOrigin = new Rule<{ readonly api: string; readonly missing: readonly string[] }>({
  id: 'AGW-GWR-08',
  title: 'The errors of an API with preflights answer with Access-Control-Allow-Origin',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'Browsers keep the error from the page, which sees a failed request and no status.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  allowed: 'DEFAULT_4XX and DEFAULT_5XX need the header',
  fix: 'Add both gateway responses; the property cors of GatewayApi does it.',
  judge: ({ api, missing }) =>
    missing.length > 0
      ? `API '${api}' answers preflights, and its ${missing.join(' and ')} lack the header`
      : undefined,
  *subjects(model) {
    const withPreflights = new Set([...preflightsOf(model)].map(({ element }) => element.api));
    for (const element of withPreflights) {
      if (element.kind !== ApiKind.REST || element.body) continue;
      const sending = element.gatewayResponses
        .filter(({ properties }) => properties.map('ResponseParameters').names().some(isOrigin))
        .map(({ properties }) => properties.string('ResponseType'));
      const missing = ['DEFAULT_4XX', 'DEFAULT_5XX'].filter((type) => !sending.includes(type));
      yield { element, value: { api: element.logicalId, missing } };
    }
  },
});

function isOrigin(parameter: string): boolean {
  return parameter.toLowerCase() === 'gatewayresponse.header.access-control-allow-origin';
}

import { ApiKind } from '../../template-model/api-kind';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const payloadFormat = new Rule<{
  readonly routeKey: string;
  readonly version: string;
  readonly isFunctionOfHttpApi: boolean;
}>({
  id: 'AGW-INT-29',
  title: 'The payload format of an integration is one that its kind takes',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html',
  allowed: 'functions of HTTP APIs take 1.0 and 2.0, everything else takes 1.0',
  fix: "Write '1.0', or '2.0' for a function of an HTTP API.",
  judge: ({ routeKey, version, isFunctionOfHttpApi }) =>
    version === '1.0' || (version === '2.0' && isFunctionOfHttpApi)
      ? undefined
      : `'${routeKey}' has the payload format ${version}`,
  *subjects(model) {
    for (const { routeKey, element, properties, kind } of v2IntegrationsOf(model)) {
      const version = properties.string('PayloadFormatVersion');
      const isFunction = properties.string('IntegrationType') === 'AWS_PROXY' && !properties.has('IntegrationSubtype');
      const isFunctionOfHttpApi = kind === ApiKind.HTTP && isFunction;
      if (version !== undefined) yield { element, value: { routeKey, version, isFunctionOfHttpApi } };
    }
  },
});

import { ApiKind } from '../../template-model/api-kind';
import { httpEndpointsOf } from '../../template-model/http-endpoints';
import { beginsUnknown } from '../../template-model/service-uri';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const httpEndpointUrl = new Rule<string>({
  id: 'AGW-INT-16',
  title: 'The URI of an HTTP integration is a whole http or https URL',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  allowed: 'API Gateway takes a whole URL, with http:// or https:// and a host',
  fix: 'Write the URL out; a host of each stage can be https://${stageVariables.host}.',
  judge: (url) =>
    beginsUnknown(url) || /^https?:\/\/[^/\s]\S*$/i.test(url.trim())
      ? undefined
      : `'${url}' is given as the endpoint's URL`,
  subjects: httpEndpointsOf,
});

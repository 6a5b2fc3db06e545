import { ApiKind } from '../../template-model/api-kind';
import { responseMappingsOf } from '../../template-model/response-mappings';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimumStatus: 200, maximumStatus: 599 } as const;

export const httpResponseMapping = new Rule<{
  readonly routeKey: string;
  readonly status: string;
  readonly destinations: readonly string[];
}>({
  id: 'AGW-HTTP-21',
  title: 'A response mapping of an HTTP API is for one status code and changes headers or the status',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  bounds,
  allowed:
    `a status code is ${bounds.minimumStatus} to ${bounds.maximumStatus}, and a destination is append, overwrite ` +
    'or remove, a colon, and header.NAME or statuscode',
  fix: 'Correct the status code or the destination.',
  judge({ routeKey, status, destinations }) {
    const code = Number(status);
    const isStatus = /^\d{3}$/.test(status) && code >= bounds.minimumStatus && code <= bounds.maximumStatus;
    if (!isStatus) return `'${routeKey}' maps responses of status '${status}'`;
    const wrong = destinations.find((written) => !/^(append|overwrite|remove):(header\.\S+|statuscode)$/.test(written));
    return wrong === undefined ? undefined : `'${routeKey}' maps '${wrong}' of a response`;
  },
  *subjects(model) {
    for (const { element, routeKey, status, destinations } of responseMappingsOf(model)) {
      yield { element, value: { routeKey, status, destinations } };
    }
  },
});

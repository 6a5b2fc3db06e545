import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 0, maximum: 10_485_760 } as const;

export const minimumCompressionSize = new Rule<number>({
  id: 'AGW-BIN-04',
  title: `The minimum compression size is ${bounds.minimum} to ${bounds.maximum} bytes`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the API, and the deployment is rolled back.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/gzip-compression-decompression.html',
  bounds,
  allowed: `API Gateway takes ${bounds.minimum} to ${bounds.maximum} bytes (10 MiB)`,
  fix: 'Choose a size in that range, or leave it out to turn compression off.',
  judge: (bytes) =>
    Number.isInteger(bytes) && bytes >= bounds.minimum && bytes <= bounds.maximum
      ? undefined
      : `minimumCompressionSize is ${bytes} bytes`,
  *subjects(model) {
    for (const api of model.restApis) {
      const value = api.properties.number('MinimumCompressionSize');
      if (value !== undefined) yield { element: api, value };
    }
  },
});

import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumBytes: 6_291_456 } as const;

export const definitionSize = new Rule<{ readonly what: string; readonly bytes: number }>({
  id: 'AGW-OAS-01',
  title: `A definition that is imported has at most ${bounds.maximumBytes} bytes`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the import.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutRestApi.html',
  bounds,
  allowed: `a definition has at most ${bounds.maximumBytes} bytes (6 MB)`,
  fix: 'Split the API behind one custom domain, or take examples and descriptions out.',
  judge: ({ what, bytes }) => (bytes <= bounds.maximumBytes ? undefined : `${what} has ${bytes} bytes`),
  *subjects(model) {
    for (const element of [...model.restApis, ...model.httpApis]) {
      if (!element.body) continue;
      const bytes = Buffer.byteLength(JSON.stringify(element.body.toObject()));
      yield { element, value: { what: `the body of API '${element.logicalId}'`, bytes } };
    }
  },
});

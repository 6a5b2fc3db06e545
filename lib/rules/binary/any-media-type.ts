import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const anyMediaType = new Rule<readonly string[]>({
  id: 'AGW-BIN-01',
  title: 'An API treats only some media types as binary',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason:
    'With */* every body is binary, JSON too: mapping templates and the mock of a CORS preflight get text that is encoded.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html',
  allowed: 'binary media types are named',
  fix: 'Name the types, such as image/png and application/pdf.',
  judge: (mediaTypes) => (mediaTypes.includes('*/*') ? "binaryMediaTypes has '*/*'" : undefined),
  *subjects(model) {
    for (const element of model.restApis) {
      const fromBody = element.body?.strings('x-amazon-apigateway-binary-media-types') ?? [];
      // A proxy passes everything on as it is, so that nothing is hurt.
      const hasTemplates = element.integrations.some(({ integrationType }) => !integrationType?.endsWith('_PROXY'));
      const mediaTypes = [...element.properties.strings('BinaryMediaTypes'), ...fromBody];
      if (hasTemplates) yield { element, value: mediaTypes };
    }
  },
});

import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const mediaTypeForm = new Rule<string>({
  id: 'AGW-BIN-07',
  title: 'A binary media type has two parts',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'No payload is of any other type, so all of them are taken for text.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html',
  allowed: 'a media type is like image/png; the second part, or both, may be *',
  fix: 'Write the type as the header Content-Type has it.',
  judge: (mediaType) =>
    /^[\w.+*-]+\/[\w.+*-]+(;.*)?$/.test(mediaType) ? undefined : `'${mediaType}' is given as a binary media type`,
  *subjects(model) {
    for (const element of model.restApis) {
      const fromBody = element.body?.strings('x-amazon-apigateway-binary-media-types') ?? [];
      for (const value of [...element.properties.strings('BinaryMediaTypes'), ...fromBody]) yield { element, value };
    }
  },
});

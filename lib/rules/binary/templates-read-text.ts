import { ApiKind } from '../../template-model/api-kind';
import { Properties } from '../../template-model/properties';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const templatesReadText = new Rule<{
  readonly routeKey: string;
  readonly mediaType: string;
  readonly of: string;
}>({
  id: 'AGW-BIN-06',
  title: 'A mapping template reads no body of a binary media type',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The body stays bytes, which a template cannot read: every call with one is answered with status 500.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html',
  allowed: 'binary media types are those of bodies that pass through as they are',
  fix: 'Name the types of those, such as image/png, in place of it.',
  judge: ({ mediaType, of, routeKey }) =>
    `'${routeKey}' reads the body of its ${of} in a template, and '${mediaType}' is one of the binary media types of its API`,
  *subjects(model) {
    for (const { api, element, properties, routeKey, type } of restIntegrationsOf(model)) {
      const types = [
        ...api.properties.strings('BinaryMediaTypes'),
        ...(api.body?.strings('x-amazon-apigateway-binary-media-types') ?? []),
      ];
      const mediaType = types.find((name) => ['*/*', 'application/*', JSON_TYPE].includes(name));
      if (mediaType === undefined || type === 'MOCK' || type?.endsWith('_PROXY')) continue;
      if (readsBytes(properties, 'RequestTemplates')) yield { element, value: { routeKey, mediaType, of: 'requests' } };
      const responses = properties.maps('IntegrationResponses');
      if (responses.some((response) => readsBytes(response, 'ResponseTemplates'))) {
        yield { element, value: { routeKey, mediaType, of: 'responses' } };
      }
    }
  },
});

const JSON_TYPE = 'application/json';

function readsBytes(part: Properties, name: string): boolean {
  const template = part.map(name).text(JSON_TYPE) ?? '';
  return part.string('ContentHandling') !== 'CONVERT_TO_TEXT' && /\$!?\{?input\.(body|json|path)\b/.test(template);
}

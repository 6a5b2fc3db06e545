import { ApiKind } from '../../template-model/api-kind';
import { MappingTemplateText, mappingTemplatesOf } from '../../template-model/mapping-templates';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumBytes: 307_200 } as const;

export const mappingTemplateSize = new Rule<MappingTemplateText>({
  id: 'AGW-MAP-01',
  title: `A mapping template has at most ${bounds.maximumBytes} bytes`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The service refuses the integration.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  bounds,
  allowed: `a template has at most ${bounds.maximumBytes} bytes (300 KB)`,
  fix: 'Move the work into a Lambda function.',
  judge({ template, where }) {
    const bytes = Buffer.byteLength(template);
    return bytes <= bounds.maximumBytes ? undefined : `the template of '${where}' has ${bytes} bytes`;
  },
  subjects: mappingTemplatesOf,
});

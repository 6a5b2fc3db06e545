import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const attributeName = new Rule<string>({
  id: 'AGW-INT-54',
  title: 'Attributes that a mapping template reads by name are named with letters, digits and underscores',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'Other characters end the reference, and the template does not parse.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html',
  allowed: 'templates take letters, digits and underscores',
  fix: 'Rename the attribute, or write the template yourself with GatewayIntegration.awsAction.',
  judge: (name) => (/^\w+$/.test(name) ? undefined : `an attribute is named '${name}'`),
  *subjects() {},
});

import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const publicValidationZone = new Rule<{ readonly name: string; readonly isPrivate: boolean }>({
  id: 'AGW-DOM-66',
  title: 'A certificate is validated in a public hosted zone',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'AWS Certificate Manager looks at the public DNS, so the deployment waits for hours and fails.',
  page: 'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
  allowed: 'the records that prove the ownership of a name are public',
  fix: 'Pass a certificate, or the public zone of the name as certificateOptions.validationZone.',
  judge: ({ name, isPrivate }) =>
    isPrivate ? `the certificate of '${name}' would be validated in a private hosted zone` : undefined,
  *subjects() {},
});

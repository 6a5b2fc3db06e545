import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const edgeCertificateStack = new Rule<{
  readonly domain: string;
  readonly stack: string;
  /** Whether the hosted zone is made by the same stack. */
  readonly isZoneOfStack: boolean;
  /** Whether the names of the certificate are written out. */
  readonly isNameKnown: boolean;
}>({
  id: 'AGW-DOM-44',
  title: 'The certificate of an edge-optimized domain name is made of a name and a zone that are there before it',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The certificate is made by a stack in us-east-1, which is deployed before the stack of the domain name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-edge-optimized-custom-domain-name.html',
  allowed: 'a certificate in us-east-1 needs a name that is written out, and a hosted zone that another stack makes',
  fix: 'Move the hosted zone to a stack of its own, look it up, or pass a certificate of us-east-1.',
  judge({ domain, stack, isNameKnown, isZoneOfStack }) {
    if (!isNameKnown) {
      const fix = 'Write the name out, or pass a certificate of us-east-1.';
      return { given: `the EDGE domain name '${domain}' is known to CloudFormation in stack '${stack}' alone`, fix };
    }
    return isZoneOfStack
      ? `stack '${stack}' of the EDGE domain name '${domain}' makes the hosted zone itself`
      : undefined;
  },
  *subjects() {},
});

import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const edgeCertificateStack = new Rule<{
  readonly domain: string;
  readonly stack: string;
  readonly hasRegion: boolean;
  readonly hasReferences: boolean;
  /** Whether the hosted zone is made by the same stack. */
  readonly isZoneOfStack: boolean;
}>({
  id: 'AGW-DOM-44',
  title: 'The certificate of an edge-optimized domain name can be made in us-east-1 for the stack',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason:
    'The certificate is made by a stack in another region, which the stack of the domain name must be able to refer to.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-edge-optimized-custom-domain-name.html',
  allowed:
    'a certificate in us-east-1 needs a stack with a region, with references across regions, and with the hosted zone in another stack',
  fix: 'Add the line, or pass a certificate of us-east-1.',
  judge: ({ domain, stack, hasRegion, hasReferences, isZoneOfStack }) => {
    const given = `stack '${stack}' of the EDGE domain name '${domain}'`;
    if (!hasRegion) {
      const fix =
        "Add env: { account: '…', region: '…' } to the props of the stack, or pass a certificate of us-east-1.";
      return { given: `${given} has no explicit environment`, fix };
    }
    if (!hasReferences) {
      const fix = 'Add crossRegionReferences: true to the props of the stack, or pass a certificate of us-east-1.';
      return { given: `${given} takes no references across regions`, fix };
    }
    if (!isZoneOfStack) return undefined;
    const fix = 'Move the hosted zone to a stack of its own, look it up, or pass a certificate of us-east-1.';
    return { given: `${given} makes the hosted zone itself`, fix };
  },
  *subjects() {},
});

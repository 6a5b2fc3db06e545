import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 0, maximum: 255 } as const;

export const dnsWeight = new Rule<{ readonly weight: number }>({
  id: 'AGW-DOM-61',
  title: `The weight of a record is ${bounds.minimum} to ${bounds.maximum}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Route 53 refuses the record.',
  page: 'https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html',
  bounds,
  allowed: `a weight is a whole number from ${bounds.minimum} to ${bounds.maximum}, as a share of the sum of all weights`,
  fix: 'Choose a weight in that range.',
  judge: ({ weight }) =>
    Number.isInteger(weight) && weight >= bounds.minimum && weight <= bounds.maximum
      ? undefined
      : `the record has the weight ${weight}`,
  *subjects() {},
});

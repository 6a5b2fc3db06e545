import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 1 } as const;

export const pageLimit = new Rule<{ readonly where: string; readonly limit: number; readonly maximum?: number }>({
  id: 'AGW-INT-67',
  title: `A page of items or objects has room for at least ${bounds.minimum}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses every call.',
  page: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html',
  bounds,
  allowed: `DynamoDB takes a limit from ${bounds.minimum}, and S3 from ${bounds.minimum} to 1000`,
  fix: 'Choose a whole number in that range.',
  judge: ({ limit, maximum = Number.POSITIVE_INFINITY, where }) =>
    Number.isInteger(limit) && limit >= bounds.minimum && limit <= maximum
      ? undefined
      : `the limit of a page of '${where}' is ${limit}`,
  *subjects() {},
});

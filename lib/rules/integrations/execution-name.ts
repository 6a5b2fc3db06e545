import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const executionName = new Rule<{ readonly routeKey: string; readonly isNamed: boolean }>({
  id: 'AGW-INT-60',
  title: 'A route that describes or stops an execution knows the name of the execution',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'Every call would be answered with an error of the service.',
  page: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html',
  allowed: 'the name is the last variable of the path, or executionName',
  fix: "Put a variable into the path, such as 'GET /reports/{name}', or give executionName.",
  judge: ({ routeKey, isNamed }) =>
    isNamed ? undefined : `'${routeKey}' has no variable, and no name of an execution is given`,
  *subjects() {},
});

import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const lambdaVersionNumber = new Rule<string>({
  id: 'AGW-VAR-11',
  title: 'A published version of a Lambda function is a number',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Lambda has no version of that name, and the alias cannot be made.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html',
  allowed: "a version is a number such as '7'",
  fix: 'Use the number that Lambda shows, or LambdaVersion.latest() for $LATEST.',
  judge: (version) => (/^[1-9]\d*$/.test(version) ? undefined : `'${version}' is given as a version`),
  *subjects() {},
});

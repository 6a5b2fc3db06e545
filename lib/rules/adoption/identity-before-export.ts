import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** A construct, the id that it must have, and whether the CDK still takes it. */
export interface GivenId {
  readonly construct: string;
  readonly logicalId: string;
  readonly isExported: boolean;
}

export const identityBeforeExport = new Rule<GivenId>({
  id: 'AGW-ADO-08',
  title: 'What takes the id that it is deployed with is not exported by exportValue',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The name of the export holds the id that the construct had when it was exported.',
  page: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.Stack.html',
  allowed: 'an id can change only until exportValue is called',
  fix: 'Export it under the name that is deployed: new CfnOutput(stack, id, { value, exportName }).',
  judge: ({ construct, isExported, logicalId }) =>
    isExported ? `'${construct}' is deployed as ${logicalId}, and is exported by exportValue` : undefined,
  *subjects() {},
});

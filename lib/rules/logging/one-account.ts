import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** The logical id of the one that stage sets make. */
const OF_STAGE_SETS = /^ApiGatewayAccountAccount[0-9A-F]{8}$/;

const KEEP_THE_OTHER =
  'Keep the one that was there first: give the StageSet `cloudWatchRole: AccountCloudWatchRole.existing()`.';

export const oneAccount = new Rule<{ readonly account: string; readonly others: readonly string[] }>({
  id: 'AGW-LOG-08',
  title: 'A template has one AWS::ApiGateway::Account',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'All of them set the one role of the account and region: the last one made wins, and nothing says which.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigateway-account.html',
  allowed: 'an account has one role for the logs of all APIs of a region',
  fix: 'Keep one of them, best in a stack of its own that is not deleted with an API.',
  judge({ account, others }) {
    if (others.length === 0) return undefined;
    const given = `'${account}' sets what ${others.map((other) => `'${other}'`).join(' and ')} sets`;
    return [account, ...others].some((id) => OF_STAGE_SETS.test(id)) ? { given, fix: KEEP_THE_OTHER } : given;
  },
  *subjects(model) {
    for (const [index, element] of model.accounts.entries()) {
      const others = model.accounts
        .slice(0, index)
        .filter(({ condition }) => condition === undefined || condition === element.condition)
        .map(({ logicalId }) => logicalId);
      yield { element, value: { account: element.logicalId, others } };
    }
  },
});

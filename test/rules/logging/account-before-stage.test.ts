import { accountBeforeStage } from '../../../lib/rules/logging/account-before-stage';
import { ruleTester } from '../rule-tester';
import { httpStage, methodSetting, restStage } from '../staged-apis';

const Account = {
  Type: 'AWS::ApiGateway::Account',
  Properties: { CloudWatchRoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } },
};
const logging = methodSetting({ LoggingLevel: 'ERROR' });

ruleTester(accountBeforeStage, {
  valid: [
    {
      name: 'an account before',
      resources: { ...logging, Account, Stage: { ...logging.Stage, DependsOn: 'Account' } },
    },
    { name: 'no account in the template', resources: logging },
    { name: 'no logs', resources: restStage({}, { Account }) },
    {
      name: 'a level that only CloudFormation knows',
      resources: { ...methodSetting({ LoggingLevel: { Ref: 'L' } }), Account },
    },
    { name: 'an HTTP API', resources: httpStage({ AccessLogSettings: { Format: '$context.requestId' } }, { Account }) },
  ],
  invalid: [
    {
      name: 'no order',
      resources: { ...logging, Account },
      at: ['Stage'],
      message: "stage 'prod' logs and does not wait for the account's role in 'Account'",
    },
    {
      name: 'an access log',
      resources: restStage({ AccessLogSetting: { Format: '$context.requestId' } }, { Account }),
      at: ['Stage'],
      message: 'does not wait',
    },
  ],
});

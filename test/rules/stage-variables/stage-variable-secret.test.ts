import { stageVariableSecret } from '../../../lib/rules/stage-variables/stage-variable-secret';
import { ruleTester } from '../rule-tester';
import { httpStage, restStage } from '../staged-apis';

const variable = (name: string, value: unknown) => restStage({ Variables: { [name]: value } });

ruleTester(stageVariableSecret, {
  valid: [
    { name: 'a host', resources: variable('host', 'example.com') },
    { name: 'the ARN of a secret', resources: variable('dbSecret', 'arn:aws:secretsmanager:eu-west-1:1:secret:db') },
    { name: 'the name of a parameter', resources: variable('apiKey', '/prod/key') },
    { name: 'a parameter that is no secret', resources: variable('host', '{{resolve:ssm:/prod/host}}') },
    { name: 'an unresolved value', resources: variable('password', { Ref: 'Password' }) },
  ],
  invalid: [
    {
      name: 'a password',
      resources: variable('dbPassword', 'hunter2'),
      at: ['Stage'],
      message: "variable 'dbPassword' of stage 'prod' looks like a secret",
    },
    {
      name: 'a secret that CloudFormation fetches',
      resources: variable('token', '{{resolve:secretsmanager:db:SecretString:password}}'),
      at: ['Stage'],
      message: "'token'",
    },
    {
      name: 'an access key of an HTTP API',
      resources: httpStage({ StageVariables: { caller: `AKIA${'A'.repeat(16)}` } }),
      at: ['Stage'],
      message: "'caller'",
    },
  ],
});

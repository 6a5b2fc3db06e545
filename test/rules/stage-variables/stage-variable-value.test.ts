import { stageVariableValue } from '../../../lib/rules/stage-variables/stage-variable-value';
import { ruleTester } from '../rule-tester';

const stage = (value: unknown) => ({
  Stage: {
    Type: 'AWS::ApiGateway::Stage',
    Properties: { RestApiId: 'abc', StageName: 'prod', Variables: { backend: value } },
  },
});

ruleTester(stageVariableValue, {
  valid: [
    { name: 'a URL', resources: stage('https://a.example.com:8443/x?y=z&w=1,2#t') },
    { name: '512 characters', resources: stage('a'.repeat(512)) },
    { name: 'a dynamic reference', resources: stage('{{resolve:ssm:/backend}}') },
    { name: 'an unresolved value', resources: stage({ 'Fn::GetAtt': ['Alb', 'DNSName'] }) },
  ],
  invalid: [
    {
      name: 'braces',
      resources: stage('{"a":1}'),
      at: ['Stage'],
      message: `variable 'backend' of stage 'prod' is '{"a":1}'`,
    },
    { name: '513 characters', resources: stage('a'.repeat(513)), at: ['Stage'], message: '(513 characters)' },
    { name: 'nothing', resources: stage(''), at: ['Stage'], message: '(0 characters)' },
  ],
});

import { stageVariableName } from '../../../lib/rules/stage-variables/stage-variable-name';
import { ruleTester } from '../rule-tester';

const stage = (name: string) => ({
  Stage: {
    Type: 'AWS::ApiGateway::Stage',
    Properties: { RestApiId: 'abc', StageName: 'prod', Variables: { [name]: 'a' } },
  },
});

ruleTester(stageVariableName, {
  valid: [
    { name: 'letters, digits and underscores', resources: stage('lambda_Alias2') },
    { name: '64 characters', resources: stage('a'.repeat(64)) },
  ],
  invalid: [
    { name: 'a hyphen', resources: stage('lambda-alias'), at: ['Stage'], message: "a variable named 'lambda-alias'" },
    // The resource's schema refuses what has neither letter nor digit.
    { name: 'underscores alone', resources: stage('__'), at: ['Stage'], message: "a variable named '__'" },
    { name: '65 characters', resources: stage('a'.repeat(65)), at: ['Stage'], message: '1 to 64' },
  ],
});

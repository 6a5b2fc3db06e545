import { stageName } from '../../../lib/rules/stages/stage-name';
import { ruleTester } from '../rule-tester';

const stage = (StageName: unknown) => ({
  Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: 'abc', StageName } },
});

ruleTester(stageName, {
  valid: [
    { name: 'letters, digits and underscores', resources: stage('prod_2') },
    { name: 'a hyphen, which only some ways in refuse', resources: stage('eu-prod') },
    { name: '128 characters', resources: stage('a'.repeat(128)) },
    { name: 'an unresolved name', resources: stage({ Ref: 'Name' }) },
  ],
  invalid: [
    { name: 'blanks and punctuation', resources: stage('my stage!'), at: ['Stage'], message: "'my stage!' is given" },
    { name: '129 characters', resources: stage('a'.repeat(129)), at: ['Stage'], message: '1 to 128' },
    { name: 'no character', resources: stage(''), at: ['Stage'], message: "''" },
  ],
});

import { distinctModelName } from '../../../lib/rules/mapping/distinct-model-name';
import { ruleTester } from '../rule-tester';

const Api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } };
const model = (Name: string) => ({ Type: 'AWS::ApiGateway::Model', Properties: { RestApiId: { Ref: 'Api' }, Name } });

ruleTester(distinctModelName, {
  valid: [{ name: 'two names', resources: { Api, Pet: model('Pet'), Order: model('Order') } }],
  invalid: [
    {
      name: 'one name',
      resources: { Api, Pet: model('Pet'), Again: model('Pet') },
      at: ['Again'],
      message: "2 different models are named 'Pet'",
    },
  ],
});

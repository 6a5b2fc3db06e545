import { typeStays } from '../../../lib/rules/adoption/type-stays';
import { ruleTester } from '../rule-tester';

const mapping = {
  key: 'mapping api.example.com/v1',
  logicalId: 'DomainMapv1',
  deployed: 'AWS::ApiGateway::BasePathMapping',
  made: 'AWS::ApiGatewayV2::ApiMapping',
  construct: 'Shop/Domain/v1',
};
const api = { ...mapping, key: 'api', deployed: 'AWS::ApiGateway::RestApi', made: 'AWS::ApiGatewayV2::Api' };

ruleTester(typeStays, {
  valid: [{ name: 'the same type', value: { ...mapping, made: mapping.deployed } }],
  invalid: [
    {
      name: 'a path of a domain name that gets the other type of mapping',
      value: mapping,
      message:
        "'mapping api.example.com/v1' is deployed as AWS::ApiGateway::BasePathMapping (DomainMapv1), and 'Shop/Domain/v1' is " +
        'AWS::ApiGatewayV2::ApiMapping; a resource keeps its type for life. Write mappingType: MappingType.BASE_PATH_MAPPING',
    },
    {
      name: 'an API of another kind',
      value: api,
      message: 'Make it as AWS::ApiGateway::RestApi. To let it go, add "api"',
    },
  ],
});

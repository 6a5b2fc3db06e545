import { distinctResponseType } from '../../../lib/rules/gateway-responses/distinct-response-type';
import { ruleTester } from '../rule-tester';

const Api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } };
const response = (ResponseType: string) => ({
  Type: 'AWS::ApiGateway::GatewayResponse',
  Properties: { RestApiId: { Ref: 'Api' }, ResponseType },
});

ruleTester(distinctResponseType, {
  valid: [{ name: 'two types', resources: { Api, One: response('THROTTLED'), Two: response('DEFAULT_4XX') } }],
  invalid: [
    {
      name: 'one type twice',
      resources: { Api, One: response('THROTTLED'), Two: response('THROTTLED') },
      at: ['Two'],
      message: '2 responses of type THROTTLED',
    },
  ],
});

import { messageStringQuoted } from '../../../lib/rules/gateway-responses/message-string-quoted';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const answering = (template: string) => ({
  ...restApi(),
  Response: {
    Type: 'AWS::ApiGateway::GatewayResponse',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResponseType: 'THROTTLED',
      ResponseTemplates: { 'application/json': template },
    },
  },
});

ruleTester(messageStringQuoted, {
  valid: [
    { name: 'no quotes', resources: answering('{"message":$context.error.messageString}') },
    { name: 'the message alone', resources: answering('{"message":"$context.error.message"}') },
  ],
  invalid: [
    {
      name: 'quotes',
      resources: answering('{"message":"$context.error.messageString"}'),
      at: ['Response'],
      message: 'the template of THROTTLED puts $context.error.messageString between quotes',
    },
  ],
});

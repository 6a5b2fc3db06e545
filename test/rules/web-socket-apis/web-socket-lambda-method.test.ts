import { webSocketLambdaMethod } from '../../../lib/rules/web-socket-apis/web-socket-lambda-method';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const IntegrationUri = {
  'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations',
};

const integration = (properties: object) => v2Api('WEBSOCKET', { Int: ['Integration', properties] });

ruleTester(webSocketLambdaMethod, {
  valid: [
    { name: 'POST', resources: integration({ IntegrationUri, IntegrationMethod: 'POST' }) },
    { name: 'nothing', resources: integration({ IntegrationUri }) },
    { name: 'a parameter', resources: integration({ IntegrationUri, IntegrationMethod: { Ref: 'Method' } }) },
    {
      name: 'another backend',
      resources: integration({ IntegrationUri: 'https://example.com', IntegrationMethod: 'GET' }),
    },
  ],
  invalid: [
    {
      name: 'GET',
      resources: integration({ IntegrationUri, IntegrationMethod: 'GET' }),
      at: ['Int'],
      message: "'Int' invokes its function with GET",
    },
  ],
});

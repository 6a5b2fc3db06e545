import { definitionSize } from '../../../lib/rules/open-api/definition-size';
import { ruleTester } from '../rule-tester';

const apiOf = (description: string) => ({
  Api: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: { Body: { openapi: '3.0.1', info: { title: 'a', description }, paths: {} } },
  },
});

ruleTester(definitionSize, {
  valid: [
    { name: 'a small body', resources: apiOf('Pets.') },
    { name: 'a definition of 6 MB', value: { what: 'pets.yaml', bytes: 6_291_456 } },
  ],
  invalid: [
    {
      name: 'a body that is too large',
      resources: apiOf('x'.repeat(6_291_456)),
      at: ['Api'],
      message: 'a definition has at most 6291456 bytes',
    },
    {
      name: 'a file that is too large',
      value: { what: 'pets.yaml', bytes: 6_291_457 },
      message: 'pets.yaml has 6291457 bytes',
    },
  ],
});

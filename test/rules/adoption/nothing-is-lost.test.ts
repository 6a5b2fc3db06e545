import { nothingIsLost } from '../../../lib/rules/adoption/nothing-is-lost';
import { ruleTester } from '../rule-tester';

const key = {
  key: 'key acme',
  type: 'AWS::ApiGateway::ApiKey',
  logicalId: 'Acme1234',
  stack: 'Shop',
  loss: 'the value of the key',
  candidates: [],
};

ruleTester(nothingIsLost, {
  valid: [{ name: 'what holds nothing', value: { ...key, key: 'GET /pets', loss: undefined } }],
  invalid: [
    {
      name: 'a key that is gone, with the line that lets go of it',
      value: key,
      message:
        "'key acme' (AWS::ApiGateway::ApiKey Acme1234) is deployed in stack 'Shop', and nothing in the app is it; the value of the key " +
        'would be lost. Make it; or let it go: "release": ["key acme"] in stack "Shop" of the file of identities.',
    },
    {
      name: 'a key that may have another name now',
      value: { ...key, candidates: ['Shop/Plans/Key.beta/Resource'] },
      message:
        'If it is there under another name, write "construct": "Shop/Plans/Key.beta/Resource" beside it in the file.',
    },
  ],
});

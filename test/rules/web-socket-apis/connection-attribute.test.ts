import { connectionAttribute } from '../../../lib/rules/web-socket-apis/connection-attribute';
import { ruleTester } from '../rule-tester';

const own = ['connectionId', 'expiresAt'];

ruleTester(connectionAttribute, {
  valid: [
    { name: 'what the authorizer knows', value: { attribute: 'room', source: 'context', own } },
    { name: 'a fixed text', value: { attribute: 'region', source: 'text', own } },
  ],
  invalid: [
    {
      name: 'a parameter',
      value: { attribute: 'room', source: 'input', own },
      message: "the attribute 'room' is read from the request; the values are RequestValue.context",
    },
    {
      name: 'an attribute that is there already',
      value: { attribute: 'expiresAt', source: 'context', own },
      message: "the attribute 'expiresAt' is given a value; every connection has connectionId, expiresAt by itself",
    },
  ],
});

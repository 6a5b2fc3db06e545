import { requestParameterName } from '../../../lib/rules/mapping/request-parameter-name';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const taking = (RequestParameters: object) => restMethod({ RequestParameters });

ruleTester(requestParameterName, {
  valid: [{ name: 'a full name', resources: taking({ 'method.request.querystring.limit': false }) }],
  invalid: [
    {
      name: 'a short name',
      resources: taking({ 'querystring.limit': false }),
      at: ['Method'],
      message: "'GET /' has the request parameter 'querystring.limit'",
    },
  ],
});

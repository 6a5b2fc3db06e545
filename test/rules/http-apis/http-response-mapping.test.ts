import { httpResponseMapping } from '../../../lib/rules/http-apis/http-response-mapping';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const mapped = (status: string, Destination: unknown, kind: 'HTTP' | 'WEBSOCKET' = 'HTTP') =>
  v2Api(kind, {
    Int: [
      'Integration',
      {
        IntegrationType: 'HTTP_PROXY',
        ResponseParameters: { [status]: { ResponseParameters: [{ Destination, Source: 'a' }] } },
      },
    ],
  });

ruleTester(httpResponseMapping, {
  valid: [
    { name: 'a header', resources: mapped('200', 'overwrite:header.Cache-Control') },
    { name: 'the status', resources: mapped('404', 'overwrite:statuscode') },
    { name: 'a parameter', resources: mapped('599', { Ref: 'Destination' }) },
    { name: 'a WebSocket API', resources: mapped('1', 'x', 'WEBSOCKET') },
  ],
  invalid: [
    {
      name: 'a status that no response has',
      resources: mapped('600', 'overwrite:header.A'),
      at: ['Int'],
      message: "'Int' maps responses of status '600'",
    },
    { name: 'a class of statuses', resources: mapped('4xx', 'overwrite:header.A'), at: ['Int'], message: "'4xx'" },
    {
      name: 'the body',
      resources: mapped('200', 'overwrite:body'),
      at: ['Int'],
      message: "'Int' maps 'overwrite:body' of a response",
    },
  ],
});

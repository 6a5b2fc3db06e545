import { mappedParameterDeclared } from '../../../lib/rules/integrations/mapped-parameter-declared';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const mapped = (source: unknown, RequestParameters?: unknown) =>
  getPets(
    { Type: 'HTTP', RequestParameters: { 'integration.request.header.X-Kind': source } },
    { method: { RequestParameters } },
  );

ruleTester(mappedParameterDeclared, {
  valid: [
    {
      name: 'a declared one',
      resources: mapped('method.request.querystring.kind', { 'method.request.querystring.kind': false }),
    },
    { name: 'the context', resources: mapped('context.requestId') },
    { name: 'the body', resources: mapped('method.request.body.kind') },
    { name: 'parameters that only CloudFormation knows', resources: mapped('method.request.header.a', { Ref: 'All' }) },
  ],
  invalid: [
    {
      name: 'one that is not declared',
      resources: mapped('method.request.querystring.kind'),
      at: ['GetPets'],
      message: "the integration of 'GET /pets' maps method.request.querystring.kind; API Gateway takes",
    },
    {
      name: 'other letters',
      resources: mapped('method.request.header.kind', { 'method.request.header.Kind': false }),
      at: ['GetPets'],
      message: 'maps method.request.header.kind',
    },
  ],
});

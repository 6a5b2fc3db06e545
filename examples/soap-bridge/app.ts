import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { ApiModel, GatewayApi, GatewayIntegration, MappingTemplate, SoapElement, StageSet } from 'cdk-gatehouse';

const app = new App();
const stack = new Stack(app, 'SoapBridge');

/** A route that speaks JSON to its callers and SOAP to the service behind it. The response goes to the caller as XML. */
const soap = (operation: string, elements: SoapElement[]) =>
  GatewayIntegration.httpCustom('https://soap.example.com/pets', {
    httpMethod: 'POST',
    requestTemplates: {
      'application/json': MappingTemplate.withHeaders(
        { 'Content-Type': 'text/xml', SOAPAction: `http://example.com/pets/${operation}` },
        MappingTemplate.soapEnvelope({ xmlNamespace: 'http://example.com/pets', operation, elements }),
      ),
    },
    responses: [
      { statusCode: '200', responseParameters: { 'method.response.header.Content-Type': "'text/xml'" } },
      // SOAP answers every failure of its own with status 500.
      {
        statusCode: '502',
        selectionPattern: '5\\d{2}',
        responseTemplates: { 'application/json': MappingTemplate.fromFile(join(__dirname, 'failure.vtl')) },
      },
    ],
  });

const api = new GatewayApi(stack, 'Bridge', {
  routes: {
    'GET /prices/{petId}': { integration: soap('GetPrice', [{ name: 'PetId', value: "$input.params('petId')" }]) },
    'POST /orders': {
      integration: soap('PlaceOrder', [
        { name: 'PetId', value: '$.petId' },
        { name: 'Customer', value: '$.customer.id' },
        { name: 'Request', value: '$context.requestId' },
      ]),
      requestModel: ApiModel.jsonSchema('Order', { type: 'object', required: ['petId', 'customer'] }),
    },
    // An older service that speaks JSON, with other names and everything in the body.
    'GET /pets': {
      integration: GatewayIntegration.httpCustom('https://legacy.example.com/search', {
        httpMethod: 'POST',
        requestTemplates: { 'application/json': MappingTemplate.queryToBody(['kind', 'limit']) },
      }),
      parameters: { 'method.request.querystring.kind': true, 'method.request.querystring.limit': false },
    },
    'POST /pets': {
      integration: GatewayIntegration.httpCustom('https://legacy.example.com/add', {
        httpMethod: 'POST',
        requestTemplates: { 'application/json': MappingTemplate.fields({ animal: '$.kind', label: '$.name' }) },
      }),
    },
  },
});

new StageSet(stack, 'Stages', { api, stages: { prod: {} } });

import { schemaReference } from '../../../lib/rules/mapping/schema-reference';
import { restPart } from '../rest-api';
import { restModel } from '../rest-model';
import { ruleTester } from '../rule-tester';

const other = {
  Other: restPart('Model', { Name: 'Owner', ContentType: 'application/json', Schema: {} }),
};
const ofApi = (name: string) => ({
  $ref: { 'Fn::Join': ['', ['https://apigateway.amazonaws.com/restapis/', { Ref: 'Api' }, `/models/${name}`]] },
});

ruleTester(schemaReference, {
  valid: [
    {
      name: 'a definition of its own',
      resources: restModel({
        definitions: { id: { type: 'string' } },
        properties: { id: { $ref: '#/definitions/id' } },
      }),
    },
    { name: 'the schema itself', resources: restModel({ properties: { next: { $ref: '#' } } }) },
    { name: 'another model', resources: restModel({ properties: { owner: ofApi('Owner') } }, other) },
    {
      name: 'another model of an API by its id',
      resources: restModel({ $ref: 'https://apigateway.amazonaws.com/restapis/abc/models/Owner' }, other),
    },
  ],
  invalid: [
    {
      name: 'a component of OpenAPI',
      resources: restModel({ $ref: '#/components/schemas/Pet' }),
      at: ['Model'],
      message: "model 'Pet' refers to '#/components/schemas/Pet'",
    },
    {
      name: 'a definition that is not there',
      resources: restModel({ definitions: {}, properties: { id: { $ref: '#/definitions/id' } } }),
      at: ['Model'],
      message: "'#/definitions/id'",
    },
    {
      name: 'a model that is not there',
      resources: restModel({ $ref: 'https://apigateway.amazonaws.com/restapis/abc/models/Owner' }),
      at: ['Model'],
      message: "/models/Owner'",
    },
    { name: 'a file', resources: restModel({ $ref: 'owner.json' }), at: ['Model'], message: "'owner.json'" },
  ],
});

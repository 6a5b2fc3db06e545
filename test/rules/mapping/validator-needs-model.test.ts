import { validatorNeedsModel } from '../../../lib/rules/mapping/validator-needs-model';
import { ruleTester } from '../rule-tester';

const resources = (method: object, others: object = {}) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  Method: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      HttpMethod: 'GET',
      AuthorizationType: 'NONE',
      Integration: { Type: 'MOCK' },
      ...method,
    },
  },
  ...others,
});

const validated = (validator: object, method: object = {}) =>
  resources(
    { RequestValidatorId: { Ref: 'Validator' }, ...method },
    {
      Validator: { Type: 'AWS::ApiGateway::RequestValidator', Properties: { RestApiId: { Ref: 'Api' }, ...validator } },
    },
  );

ruleTester(validatorNeedsModel, {
  valid: [
    {
      name: 'a model',
      resources: validated({ ValidateRequestBody: true }, { RequestModels: { 'application/json': 'Pet' } }),
    },
    { name: 'parameters too', resources: validated({ ValidateRequestBody: true, ValidateRequestParameters: true }) },
    { name: 'parameters only', resources: validated({ ValidateRequestParameters: true }) },
  ],
  invalid: [
    {
      name: 'no model',
      resources: validated({ ValidateRequestBody: true }),
      at: ['Method'],
      message: "'GET /' validates the body and has no model of it",
    },
  ],
});

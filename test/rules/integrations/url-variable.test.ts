import { urlVariable } from '../../../lib/rules/integrations/url-variable';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';
import { getPets } from './get-pets';

const rest = (Uri: string, RequestParameters?: object) => getPets({ Type: 'HTTP_PROXY', Uri, RequestParameters });
const http = (IntegrationUri: string) =>
  v2Api('HTTP', {
    Int: ['Integration', { IntegrationType: 'HTTP_PROXY', IntegrationMethod: 'GET', IntegrationUri }],
    Route: [
      'Route',
      { RouteKey: 'GET /pets/{petId}', Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Int' }]] } },
    ],
  });

ruleTester(urlVariable, {
  valid: [
    {
      name: 'a variable that is mapped',
      resources: rest('https://a.example.com/{id}', { 'integration.request.path.id': 'method.request.path.id' }),
    },
    { name: 'a stage variable', resources: rest('https://${stageVariables.host}/pets') },
    { name: 'a method after a colon', resources: http('https://a.example.com/{petId}:predict') },
    { name: "a variable of an HTTP API's route", resources: http('https://a.example.com/{petId}') },
  ],
  invalid: [
    {
      name: 'a variable that nothing is mapped to',
      resources: rest('https://a.example.com/{id}'),
      at: ['GetPets'],
      message: "the URL 'https://a.example.com/{id}' of 'GET /pets' has the variable 'id'",
    },
    {
      name: 'other letters',
      resources: http('https://a.example.com/{petid}'),
      at: ['Int'],
      message: "of 'GET /pets/{petId}' has the variable 'petid'",
    },
    {
      name: 'a variable of Express',
      resources: http('https://a.example.com/:petId/toys'),
      at: ['Int'],
      message: "of 'GET /pets/{petId}' names the variable 'petId' as other frameworks do; ",
    },
    {
      name: 'two braces',
      resources: http('https://a.example.com/{{petId}}'),
      at: ['Int'],
      message: "names the variable 'petId'",
    },
    { name: 'a plus sign', resources: rest('https://a.example.com/{proxy+}'), at: ['GetPets'], message: "'proxy+'" },
  ],
});

import { stageVariableUsed } from '../../../lib/rules/stage-variables/stage-variable-used';
import { method, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { httpStage, restStage } from '../staged-apis';

const Variables = { host: 'example.com' };
const integration = (Integration: object) => ({ PostPets: method('POST', 'Pets', { Integration }) });
const template = (text: string) => integration({ Type: 'MOCK', RequestTemplates: { 'application/json': text } });

ruleTester(stageVariableUsed, {
  valid: [
    {
      name: 'a URI',
      resources: restStage({ Variables }, integration({ Type: 'HTTP', Uri: 'https://${stageVariables.host}' })),
    },
    { name: 'a mapping template', resources: restStage({ Variables }, template('{"host": "$stageVariables.host"}')) },
    {
      name: 'a mapped parameter',
      resources: restStage(
        { Variables },
        integration({ Type: 'HTTP', RequestParameters: { 'integration.request.header.h': 'stageVariables.host' } }),
      ),
    },
    {
      name: 'a template that goes through all',
      resources: restStage({ Variables }, template('$stageVariables.keySet()')),
    },
    { name: 'a name in brackets', resources: restStage({ Variables }, template("$stageVariables['host']")) },
    { name: 'a function that gets all', resources: restStage({ Variables }, integration({ Type: 'AWS_PROXY' })) },
    { name: 'an API that the template does not show', resources: restStage({ RestApiId: 'abc', Variables }) },
    {
      name: 'an integration of unknown type',
      resources: restStage({ Variables }, integration({ Type: { Ref: 'Type' } })),
    },
    {
      name: 'a function that authorizes',
      resources: restStage(
        { Variables },
        {
          Authorizer: restPart('Authorizer', { Type: 'REQUEST' }),
        },
      ),
    },
  ],
  invalid: [
    {
      name: 'a variable that nothing reads',
      resources: restStage({ Variables }),
      at: ['Stage'],
      message: "variable 'host' of stage 'prod' is read by nothing",
    },
    {
      name: 'a typing mistake',
      resources: restStage({ Variables }, integration({ Type: 'HTTP', Uri: 'https://${stageVariables.hots}' })),
      at: ['Stage'],
      message: "'host'",
    },
    {
      name: 'a variable of an HTTP API',
      resources: httpStage({ StageVariables: Variables }),
      at: ['Stage'],
      message: "'host'",
    },
  ],
});

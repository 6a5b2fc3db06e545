import { v2StageName } from '../../../lib/rules/stages/v2-stage-name';
import { ruleTester } from '../rule-tester';
import { httpStage, restStage, webSocketStage } from '../staged-apis';

ruleTester(v2StageName, {
  valid: [
    { name: 'letters, digits, hyphens and underscores', resources: httpStage({ StageName: 'eu-prod_2' }) },
    { name: '$default of an HTTP API', resources: httpStage({ StageName: '$default' }) },
    { name: 'a stage of a WebSocket API', resources: webSocketStage() },
    { name: 'an unresolved name', resources: httpStage({ StageName: { Ref: 'Name' } }) },
    { name: 'a stage of a REST API, which has a rule of its own', resources: restStage({ StageName: 'my stage' }) },
  ],
  invalid: [
    { name: 'a blank', resources: httpStage({ StageName: 'my stage' }), at: ['Stage'], message: "'my stage' is given" },
    {
      name: '129 characters',
      resources: httpStage({ StageName: 'a'.repeat(129) }),
      at: ['Stage'],
      message: '1 to 128',
    },
    {
      name: '$default of a WebSocket API',
      resources: webSocketStage({ StageName: '$default' }),
      at: ['Stage'],
      message: "'$default' is given",
    },
  ],
});

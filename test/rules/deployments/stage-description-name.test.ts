import { stageDescriptionName } from '../../../lib/rules/deployments/stage-description-name';
import { ruleTester } from '../rule-tester';

const deployment = (more: object) => ({
  Deployment: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: 'abc', ...more } },
});

ruleTester(stageDescriptionName, {
  valid: [
    { name: 'neither', resources: deployment({}) },
    { name: 'both', resources: deployment({ StageName: 'dev', StageDescription: { TracingEnabled: true } }) },
    { name: 'an unresolved name', resources: deployment({ StageName: { Ref: 'Name' }, StageDescription: {} }) },
  ],
  invalid: [
    {
      name: 'a description alone',
      resources: deployment({ StageDescription: { TracingEnabled: true } }),
      at: ['Deployment'],
      message: "the deployment 'Deployment' has a StageDescription without a StageName",
    },
  ],
});

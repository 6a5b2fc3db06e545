import { mappingStage } from '../../../lib/rules/custom-domains/mapping-stage';
import { ruleTester } from '../rule-tester';
import { apiMapping, basePath } from './pets-domain';

const stage = (Stage: unknown) => ({ Mapping: basePath('pets', 'Rest', { Stage }) });

ruleTester(mappingStage, {
  valid: [
    { name: 'a stage', resources: stage('prod') },
    { name: 'a reference', resources: stage({ Ref: 'Stage' }) },
    { name: 'an API mapping', resources: { Mapping: apiMapping('pets') } },
  ],
  invalid: [
    { name: 'no stage', resources: stage(undefined), at: ['Mapping'], message: 'the base path mapping names no stage' },
    {
      name: 'no stage of a private domain name',
      resources: { Mapping: { Type: 'AWS::ApiGateway::BasePathMappingV2', Properties: { BasePath: 'pets' } } },
      at: ['Mapping'],
      message: 'names no stage',
    },
  ],
});

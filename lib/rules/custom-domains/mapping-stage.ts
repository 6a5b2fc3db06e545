import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { resources: ['AWS::ApiGateway::BasePathMapping', 'AWS::ApiGateway::BasePathMappingV2'] } as const;

export const mappingStage = new Rule<{ readonly hasStage: boolean }>({
  id: 'AGW-DOM-36',
  title: 'A base path mapping names its stage',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Callers then name any stage of the API in the path, also one that is not meant for them.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_CreateBasePathMapping.html',
  bounds,
  allowed: 'a mapping without a stage takes the stage from the path',
  fix: 'Name the stage, unless callers are meant to choose.',
  judge: ({ hasStage }) => (hasStage ? undefined : 'the base path mapping names no stage'),
  *subjects(model) {
    for (const element of bounds.resources.flatMap((type) => model.resourcesOfType(type))) {
      yield { element, value: { hasStage: element.properties.has('Stage') } };
    }
  },
});

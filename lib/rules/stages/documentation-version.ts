import { ApiKind } from '../../template-model/api-kind';
import { nameOf } from '../../template-model/named-stages';
import { referenceOf } from '../../template-model/references';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const documentationVersion = new Rule<{
  readonly stage: string;
  readonly version: string;
  readonly known: readonly string[];
}>({
  id: 'AGW-STG-14',
  title: 'A stage names a documentation version that the API has',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The service finds no such version when the stage is made.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-documenting-api-quick-start-publish.html',
  allowed: 'a stage publishes a version that was made before it',
  fix: 'Add an AWS::ApiGateway::DocumentationVersion, or leave the version out.',
  judge: ({ stage, version, known }) =>
    known.includes(version) ? undefined : `stage '${stage}' publishes the documentation version '${version}'`,
  *subjects(model) {
    const versions = model.resourcesOfType('AWS::ApiGateway::DocumentationVersion');
    for (const element of model.stages) {
      const version = element.properties.string('DocumentationVersion');
      // An imported API may bring versions of its own.
      if (version === undefined || !element.api || element.api.hasHiddenRoutes || element.api.body) continue;
      const own = versions.filter(
        ({ properties }) => referenceOf(properties.raw('RestApiId')) === element.api?.logicalId,
      );
      if (own.some(({ properties }) => properties.isUnresolved('DocumentationVersion'))) continue;
      const known = own.map(({ properties }) => properties.string('DocumentationVersion') ?? '');
      yield { element, value: { stage: nameOf(element), version, known } };
    }
  },
});

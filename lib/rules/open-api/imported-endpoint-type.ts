import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const importedEndpointType = new Rule<{ readonly api: string; readonly types: readonly string[] }>({
  id: 'AGW-OAS-05',
  title: 'The endpoint type of an imported REST API is a parameter of the import',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'An import without the parameter may make an edge-optimized endpoint.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html',
  allowed: 'an import takes the type from its parameter endpointConfigurationTypes',
  fix: 'Set `Parameters: { endpointConfigurationTypes: … }` to the same type.',
  judge: ({ api, types }) => `API '${api}' has a body and the endpoint type ${types.join(', ')} without that parameter`,
  *subjects(model) {
    for (const api of model.restApis) {
      const { properties } = api;
      const isImported = properties.has('Body') || properties.has('BodyS3Location');
      const isGiven =
        properties.isUnresolved('Parameters') || properties.map('Parameters').has('endpointConfigurationTypes');
      const types = api.endpointTypes.filter((type) => type !== 'EDGE');
      if (isImported && !isGiven && types.length > 0) yield { element: api, value: { api: api.logicalId, types } };
    }
  },
});

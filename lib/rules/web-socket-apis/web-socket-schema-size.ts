import { ApiKind } from '../../template-model/api-kind';
import { Properties } from '../../template-model/properties';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumLength: 32_768 } as const;

export const webSocketSchemaSize = new Rule<{ readonly name: string; readonly length: number }>({
  id: 'AGW-WS-23',
  title: `The schema of a WebSocket API's model has at most ${bounds.maximumLength} characters`,
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The service refuses the model.',
  page: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-models.html',
  bounds,
  allowed: `a schema has at most ${bounds.maximumLength} characters (32 K)`,
  fix: 'Check the envelope of a message here, and the rest in the backend.',
  judge: ({ name, length }) =>
    length <= bounds.maximumLength ? undefined : `the schema of model '${name}' has ${length} characters`,
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGatewayV2::Model')) {
      const { logicalId, properties } = element;
      const length = lengthOf(properties);
      if (length !== undefined) yield { element, value: { name: properties.string('Name') ?? logicalId, length } };
    }
  },
});

/** A schema may be written as an object or as its text. */
function lengthOf(properties: Properties): number | undefined {
  if (!properties.has('Schema') || properties.isUnresolved('Schema')) return undefined;
  return properties.string('Schema')?.length ?? JSON.stringify(properties.raw('Schema')).length;
}

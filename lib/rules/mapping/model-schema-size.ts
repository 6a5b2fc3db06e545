import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumBytes: 409_600 } as const;

export const modelSchemaSize = new Rule<{ readonly model: string; readonly bytes: number }>({
  id: 'AGW-MAP-20',
  title: `The schema of a model has at most ${bounds.maximumBytes} bytes`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the model.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  bounds,
  allowed: `a schema has at most ${bounds.maximumBytes} bytes (400 KB)`,
  fix: 'Split the model, or validate less.',
  judge: ({ model, bytes }) =>
    bytes <= bounds.maximumBytes ? undefined : `the schema of model '${model}' has ${bytes} bytes`,
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::Model')) {
      const { properties, logicalId } = element;
      if (properties.isUnresolved('Schema')) continue;
      const bytes = Buffer.byteLength(JSON.stringify(properties.map('Schema').toObject()));
      yield { element, value: { model: properties.string('Name') ?? logicalId, bytes } };
    }
  },
});

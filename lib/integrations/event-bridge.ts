import { IEventBus } from 'aws-cdk-lib/aws-events';
import { IntegrationBackend } from './integration-backend';
import { BODY_AS_JSON_TEXT, messageIntegration, ServiceIntegrationOptions } from './service-integration';

/** Settings of a route that puts the request body on an event bus. */
export interface EventBridgeIntegrationOptions extends ServiceIntegrationOptions {
  /** The source of the events, such as `com.example.orders`. */
  readonly source: string;

  /** What happened, such as `OrderPlaced`. */
  readonly detailType: string;
}

/** The body of the request is the detail of an event. */
export function eventBridgeIntegration(bus: IEventBus, options: EventBridgeIntegrationOptions): IntegrationBackend {
  const label = `EventBridge ${bus.node.path}`;
  const { source: Source, detailType: DetailType } = options;
  const known = JSON.stringify({ Source, DetailType, EventBusName: bus.eventBusName }).slice(0, -1);
  return messageIntegration(
    options,
    () => ({
      label,
      service: 'events',
      uri: 'action/PutEvents',
      grant: {
        action: 'PutEvents',
        on: [bus.node.path],
        statements: [{ actions: ['events:PutEvents'], resources: [bus.eventBusArn] }],
      },
      request: {
        requestParameters: {
          'integration.request.header.X-Amz-Target': "'AWSEvents.PutEvents'",
          'integration.request.header.Content-Type': "'application/x-amz-json-1.1'",
        },
        requestTemplates: { 'application/json': `{"Entries":[${known},"Detail":${BODY_AS_JSON_TEXT}}]}` },
      },
    }),
    label,
    {
      subtype: 'EventBridge-PutEvents',
      parameters: { Detail: '$request.body', DetailType, Source, EventBusName: bus.eventBusName },
    },
  );
}

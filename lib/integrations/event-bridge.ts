import { IEventBus } from 'aws-cdk-lib/aws-events';
import { jsonText } from '../mapping-templates/velocity-text';
import { DEFAULT_RESPONSES, failedWhere } from './custom-integration';
import { IntegrationBackend } from './integration-backend';
import { RequestValue } from './request-value';
import { messageIntegration, otherRegionOf, ServiceIntegrationOptions } from './service-integration';

/** Settings of a route that puts the request body on an event bus. */
export interface EventBridgeIntegrationOptions extends ServiceIntegrationOptions {
  /** The source of the events, such as `com.example.orders`. */
  readonly source: string;

  /** What happened, such as `OrderPlaced`. */
  readonly detailType: string;
}

/** The body of the request is the detail of an event. */
export function eventBridgeIntegration(bus: IEventBus, options: EventBridgeIntegrationOptions): IntegrationBackend {
  const [source, detailType] = [options.source, options.detailType].map(RequestValue.text);
  const [, ...failures] = DEFAULT_RESPONSES;
  // The service answers 200 for an event that it did not take.
  const responses = [failedWhere("$input.path('$.FailedEntryCount') > 0"), ...failures];
  return messageIntegration(
    `EventBridge ${bus.node.path}`,
    options,
    ({ body, preface }) => ({
      service: 'events',
      region: bus.env.region,
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
        responses,
      },
      template:
        `${preface}{"Entries":[{"EventBusName":"${bus.eventBusArn}","Source":"${source._inJson}",` +
        `"DetailType":"${detailType._inJson}","Detail":"${jsonText(body)}"}]}`,
    }),
    {
      subtype: 'EventBridge-PutEvents',
      parameters: {
        Detail: '$request.body',
        DetailType: detailType._parameter,
        Source: source._parameter,
        EventBusName: bus.eventBusArn,
        Region: otherRegionOf(bus),
      },
    },
  );
}

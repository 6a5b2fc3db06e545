import { type App, CfnResource, Stack } from 'aws-cdk-lib';
import { GatewayApi, GatewayAuthorizer, GatewayIntegration, HttpGatewayApi, WebSocketGatewayApi } from 'cdk-gatehouse';

/** What is done to an example before it is synthesized. */
export type Edit = (app: App) => void;

/** One route more for every API, as somebody adds it on the next day. */
function addRoutes(app: App): void {
  for (const construct of app.node.findAll()) {
    if (construct instanceof GatewayApi)
      construct.addRoute('GET /added', { integration: GatewayIntegration.mock({ 200: {} }), ...PUBLIC });
    if (construct instanceof HttpGatewayApi)
      construct.addRoute('GET /added', { integration: ADDED_BACKEND, ...PUBLIC });
    if (construct instanceof WebSocketGatewayApi)
      construct.addRoute('added', { integration: GatewayIntegration.mock({ 200: {} }) });
  }
}

const PUBLIC = { authorizer: GatewayAuthorizer.publicAccess() };
const ADDED_BACKEND = GatewayIntegration.http('https://added.example.com');

/** The same routes, and in each stack a mapping of a name that does not exist, which fails when everything else is done. */
function failing(app: App): void {
  addRoutes(app);
  for (const stack of app.node.findAll().filter(Stack.isStack)) {
    const others = stack.node.findAll().filter(CfnResource.isCfnResource);
    const mapping = new CfnResource(stack, 'BrokenMapping', {
      type: 'AWS::ApiGateway::BasePathMapping',
      properties: { DomainName: 'missing.example.com', RestApiId: 'missing' },
    });
    for (const resource of others) mapping.addResourceDependency(resource);
  }
}

/** The days in the life of an example. */
export const EDITS = { made: () => {}, changed: addRoutes, broken: failing } as const satisfies Record<string, Edit>;
export type Day = keyof typeof EDITS;
export const DAYS = Object.keys(EDITS) as readonly Day[];

/** Lets the steps of canaries last a second, and not ask their alarms, which the emulator refuses. */
export function quicken(app: App): void {
  for (const shift of app.node.findAll().filter(CfnResource.isCfnResource)) {
    if (shift.cfnResourceType !== 'Custom::GatehouseCanary') continue;
    shift.addPropertyOverride('IntervalSeconds', '1');
    shift.addPropertyOverride('BakeSeconds', '1');
    shift.addPropertyOverride('AlarmNames', '[]');
  }
}

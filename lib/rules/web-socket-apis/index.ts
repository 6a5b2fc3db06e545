import { connectionsGuarded } from './connections-guarded';
import { defaultMessageRoute } from './default-message-route';
import { messageSelection } from './message-selection';
import { oneCallbackUrl } from './one-callback-url';
import { responseSelection } from './response-selection';
import { routeResponseKey } from './route-response-key';
import { routeResponseSelected } from './route-response-selected';
import { webSocketModelName } from './web-socket-model-name';
import { webSocketOnlyParts } from './web-socket-only-parts';
import { webSocketSchemaSize } from './web-socket-schema-size';
import { withoutHttpProperties } from './without-http-properties';

export const webSocketApiRules = [
  messageSelection,
  defaultMessageRoute,
  routeResponseKey,
  webSocketOnlyParts,
  withoutHttpProperties,
  responseSelection,
  routeResponseSelected,
  webSocketModelName,
  webSocketSchemaSize,
  oneCallbackUrl,
  connectionsGuarded,
];

import { defaultMessageRoute } from './default-message-route';
import { messageSelection } from './message-selection';
import { routeResponseKey } from './route-response-key';
import { webSocketOnlyParts } from './web-socket-only-parts';

export const webSocketApiRules = [messageSelection, defaultMessageRoute, routeResponseKey, webSocketOnlyParts];

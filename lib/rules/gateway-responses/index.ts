import { defaultStatus } from './default-status';
import { distinctResponseType } from './distinct-response-type';
import { gatewayResponseStatus } from './gateway-response-status';
import { gatewayResponseType } from './gateway-response-type';

export const gatewayResponseRules = [defaultStatus, distinctResponseType, gatewayResponseStatus, gatewayResponseType];

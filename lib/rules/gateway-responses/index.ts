import { gatewayResponseStatus } from './gateway-response-status';
import { gatewayResponseType } from './gateway-response-type';

export const gatewayResponseRules = [gatewayResponseStatus, gatewayResponseType];

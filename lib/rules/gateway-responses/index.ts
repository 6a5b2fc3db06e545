import { defaultStatus } from './default-status';
import { distinctResponseType } from './distinct-response-type';
import { errorsSendOrigin } from './errors-send-origin';
import { gatewayResponseStatus } from './gateway-response-status';
import { gatewayResponseType } from './gateway-response-type';
import { requestTooLarge } from './request-too-large';
import { templateWithoutDirectives } from './template-without-directives';

export const gatewayResponseRules = [
  defaultStatus,
  distinctResponseType,
  gatewayResponseStatus,
  gatewayResponseType,
  templateWithoutDirectives,
  requestTooLarge,
  errorsSendOrigin,
];

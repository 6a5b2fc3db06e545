import { anyOriginAlone } from './any-origin-alone';
import { corsMaxAge } from './cors-max-age';
import { credentialsWithAnyOrigin } from './credentials-with-any-origin';
import { httpCredentialsWithAnyOrigin } from './http-credentials-with-any-origin';
import { httpPreflightOpen } from './http-preflight-open';
import { methodSendsOrigin } from './method-sends-origin';
import { preflightOpen } from './preflight-open';
import { webSocketWithoutCors } from './web-socket-without-cors';

export const corsRules = [
  anyOriginAlone,
  corsMaxAge,
  credentialsWithAnyOrigin,
  methodSendsOrigin,
  preflightOpen,
  webSocketWithoutCors,
  httpCredentialsWithAnyOrigin,
  httpPreflightOpen,
];

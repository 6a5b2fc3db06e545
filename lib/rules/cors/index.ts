import { anyOriginAlone } from './any-origin-alone';
import { corsMaxAge } from './cors-max-age';
import { credentialsWithAnyOrigin } from './credentials-with-any-origin';

export const corsRules = [anyOriginAlone, corsMaxAge, credentialsWithAnyOrigin];

import { capabilityOfKind } from './capability-of-kind';

/** What each kind of API can do. */
export const kindRules = [capabilityOfKind];

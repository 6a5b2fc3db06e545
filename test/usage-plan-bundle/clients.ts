import { ApiKeySource } from '../../lib';

/** Keys that AWS generates, one for each client. */
export const clients = (...names: string[]) => names.map((name) => ApiKeySource.generated(name));

import { authorization } from './authorization';
import { backends } from './backends';
import { cors } from './cors';
import { Mistake } from './mistake';
import { modelsAndResponses } from './models-and-responses';
import { rawTemplates } from './raw-templates';
import { routes } from './routes';
import { stages } from './stages';
import { unusual } from './unusual';
import { webSocket } from './web-socket';

/** Everything that people are known to write wrongly, or rightly and unusually, by what it is about. */
export const ALL_MISTAKES: { readonly [title: string]: readonly Mistake[] } = {
  'Routes and paths': routes,
  'Pages of other origins': cors,
  'Who may call': authorization,
  'Models, parameters and responses': modelsAndResponses,
  Backends: backends,
  Stages: stages,
  'WebSocket APIs': webSocket,
  'Templates of others': rawTemplates,
  'Unusual, and right': unusual,
};

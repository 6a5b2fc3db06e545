import * as handler from '../../lib/canary-deployment/handler';
import { ENCOUNTERS } from './schedules/encounters';

test.each(ENCOUNTERS)('$name', async ({ live }) => {
  await live(handler);
});

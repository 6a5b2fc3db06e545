import { corsHeaders } from '../cors';
import { HttpStep } from './step';

/** Where the API has CORS, its headers go before those of the backend. */
export const addCorsHeaders: HttpStep = {
  name: 'CORS',
  run({ api, headers, response, trace }) {
    const origin = headers.get('Origin');
    if (!api.cors || !response) return;
    const own = [...response.headers].map(([name]) => name).filter((name) => /^access-control-/i.test(name));
    response.headers.delete(...own);
    const isPreflight =
      response.status === 204 && response.body.length === 0 && headers.has('Access-Control-Request-Method');
    const added = origin === undefined ? {} : corsHeaders(api.cors, origin, isPreflight);
    for (const [name, value] of Object.entries(added)) response.headers.set(name, value);
    trace.note({ added });
  },
};

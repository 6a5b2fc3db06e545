import { HeaderList } from '../../messages/header-list';
import { corsHeaders } from '../cors';
import { HttpStep } from './step';

/** An API with CORS answers browsers itself when they ask before they call. */
export const answerPreflight: HttpStep = {
  name: 'preflight',
  run(exchange) {
    const { api, headers, request } = exchange;
    const isPreflight =
      request.method === 'OPTIONS' && headers.has('Origin') && headers.has('Access-Control-Request-Method');
    if (!api.cors || !isPreflight) return;
    const allowed = corsHeaders(api.cors, headers.get('Origin') as string, true);
    exchange.trace.note({ allowed });
    exchange.response = { status: 204, headers: HeaderList.of(allowed), body: Buffer.alloc(0) };
  },
};

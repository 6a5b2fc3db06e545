import { HTTP_SIZES } from '../../../template-model/quotas';
import { Query } from '../../messages/query';
import { addForwarded, headersSeenByApis, rootOf, traceIdOf } from '../../pipeline/request-headers';
import { requestTimeOf } from '../../pipeline/request-time';
import { HttpFault } from '../http-fault';
import { HttpStep } from './step';

/** Reads the request and what is known of it before it is routed. */
export const readRequest: HttpStep = {
  name: 'request',
  run(exchange) {
    const { api, entry, request, requestId, runtime, stage } = exchange;
    const [path, query] = entry.target.split(/\?(.*)/s);
    exchange.path = path;
    exchange.queryText = query ?? '';
    exchange.query = Query.parse(query ?? '');
    const headers = headersSeenByApis(request.headers);
    const now = runtime.clock.now();
    headers.set('X-Amzn-Trace-Id', rootOf(traceIdOf(request.headers, now)));
    addForwarded(headers, request.sourceIp);
    if (request.body.length > 0 || request.headers.has('Content-Length')) {
      headers.set('Content-Length', String(request.body.length));
    }
    exchange.headers = headers;
    const domainName = headers.get('Host') ?? '';
    exchange.context = {
      accountId: api.accountId,
      apiId: api.id,
      domainName,
      domainPrefix: domainName.split('.')[0],
      http: {
        method: request.method,
        path: exchange.rawPath,
        protocol: request.protocol,
        sourceIp: request.sourceIp,
        userAgent: headers.get('User-Agent') ?? '',
      },
      requestId,
      routeKey: '',
      stage: stage.name,
      time: requestTimeOf(now),
      timeEpoch: now,
    };
    exchange.trace.note({ mapping: entry.mapping, stage: stage.name });
    if (request.body.length > HTTP_SIZES.payload) throw new HttpFault(413, 'Request Entity Too Large');
  },
};

import { HTTP_SIZES } from '../../../template-model/quotas';
import { HeaderList } from '../../messages/header-list';
import { Query } from '../../messages/query';
import { extendedRequestId } from '../../pipeline/extended-request-id';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { addForwarded, headersSeenByApis, rootOf, traceIdOf } from '../../pipeline/request-headers';
import { requestTimeOf } from '../../pipeline/request-time';
import { RestExchange } from '../rest-exchange';
import { RestStep } from './step';

/** Reads the request and what is known of it before it is routed. */
export const readRequest: RestStep = {
  name: 'request',
  run(exchange) {
    const { entry, request, stage, runtime } = exchange;
    const [path, query] = splitTarget(entry.target);
    exchange.query = Query.parse(query);
    exchange.path = path;
    exchange.traceId = traceIdOf(request.headers, runtime.clock.now());
    exchange.headers = headersOf(exchange);
    const domainName = exchange.headers.get('Host') ?? '';
    const now = runtime.clock.now();
    exchange.context = {
      accountId: exchange.api.accountId,
      apiId: exchange.api.id,
      deploymentId: exchange.deploymentId,
      domainName,
      domainPrefix: domainName.split('.')[0],
      extendedRequestId: extendedRequestId(),
      httpMethod: request.method,
      identity: {
        accessKey: null,
        accountId: null,
        caller: null,
        cognitoAuthenticationProvider: null,
        cognitoAuthenticationType: null,
        cognitoIdentityId: null,
        cognitoIdentityPoolId: null,
        principalOrgId: null,
        sourceIp: request.sourceIp,
        user: null,
        userAgent: exchange.headers.get('User-Agent') ?? null,
        userArn: null,
      },
      ...(stage.canary ? { isCanaryRequest: exchange.isCanary } : {}),
      path: `${entry.prefix}${path}`,
      protocol: request.protocol,
      requestId: exchange.requestId,
      requestTime: requestTimeOf(now),
      requestTimeEpoch: now,
      stage: stage.name,
    };
    exchange.trace.note({ mapping: entry.mapping, stage: stage.name });
    if (request.body.length > HTTP_SIZES.payload) throw new GatewayFault('REQUEST_TOO_LARGE');
  },
};

function splitTarget(target: string): [path: string, query: string] {
  const mark = target.indexOf('?');
  return mark < 0 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
}

function headersOf({ request, traceId }: RestExchange): HeaderList {
  const headers = headersSeenByApis(request.headers);
  headers.set('X-Amzn-Trace-Id', rootOf(traceId));
  addForwarded(headers, request.sourceIp);
  return headers;
}

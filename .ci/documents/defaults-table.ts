// What each default of the newest generation changes for the clients of an API that had the service's.
import { API_DEFAULTS, ApiDefaults } from '../../lib/apis/api-defaults';
import { GatewayDefaults } from '../../lib/apis/gateway-defaults';
import { DOMAIN_DEFAULTS, DomainDefaults } from '../../lib/custom-domain/domain-defaults';
import { StageDefaults, stageDefaults } from '../../lib/stage-set/stage-defaults';
import { ApiKind } from '../../lib/template-model/api-kind';

interface Row<Defaults> {
  /** The setting that says otherwise. */
  readonly setting: string;
  /** A default in words. */
  readonly words: (defaults: Defaults) => string;
  readonly whoNotices: string;
}

/** A row for each default; `undefined` for one that another row tells too. */
type Rows<Defaults> = { readonly [setting in keyof Required<Defaults>]: Row<Defaults> | undefined };

const OF_APIS: Rows<ApiDefaults> = {
  authorizer: {
    setting: '`authorizer` of an API',
    words: ({ authorizer }) => (authorizer()._definition.type === 'NONE' ? 'everybody may call' : 'IAM'),
    whoNotices: 'everybody who does not sign requests: 403',
  },
  endpoint: {
    setting: '`endpoint` of a REST API',
    words: ({ endpoint, writesEndpoint }) => `${endpoint().endpointType}${writesEndpoint ? '' : ', not written'}`,
    whoNotices: 'callers far away, by their latency; backends, by headers and cookies; edge domain names',
  },
  writesEndpoint: undefined,
  validatesRequests: {
    setting: '`requestValidation` of a REST API',
    words: ({ validatesRequests }) => (validatesRequests ? 'bodies and required parameters' : 'nothing'),
    whoNotices: 'callers of routes with models or required parameters whose requests are not right: 400',
  },
  allowHeaders: {
    setting: '`cors.allowHeaders` of an HTTP API',
    words: ({ allowHeaders }) => (allowHeaders ? `${allowHeaders.length} usual ones` : 'none'),
    whoNotices: 'nobody: more is allowed',
  },
  allowsRoutedMethods: {
    setting: '`cors.allowMethods` of an HTTP API',
    words: ({ allowsRoutedMethods }) => (allowsRoutedMethods ? 'those of the routes' : 'none'),
    whoNotices: 'nobody: more is allowed. Who had `*` writes it',
  },
};

const OF_STAGES: Rows<StageDefaults> = {
  throttle: {
    setting: '`throttle` of a stage',
    words: ({ throttle }) =>
      throttle ? `${throttle.rateLimit} a second, bursts of ${throttle.burstLimit}` : "the account's",
    whoNotices: 'callers above it, who get 429',
  },
  accessLog: {
    setting: '`accessLog` of a stage',
    words: ({ accessLog }) => (accessLog._isJson ? 'JSON, in a log group of its own' : 'not written'),
    whoNotices: 'who reads the old log: filters, subscriptions, audits',
  },
  executionLog: {
    setting: '`executionLog` of a REST or WebSocket stage',
    words: ({ executionLog }) => executionLog ?? 'not written',
    whoNotices: 'operators; the bill of CloudWatch Logs',
  },
  dataTrace: {
    setting: '`dataTrace` of a REST or WebSocket stage',
    words: ({ dataTrace }) => onOrOff(dataTrace),
    whoNotices: 'operators who had it on',
  },
  tracing: {
    setting: '`tracing` of a REST stage',
    words: ({ tracing }) => onOrOff(tracing),
    whoNotices: 'the bill of X-Ray',
  },
  detailedMetrics: {
    setting: '`detailedMetrics` of a stage',
    words: ({ detailedMetrics }) => onOrOff(detailedMetrics),
    whoNotices: 'the bill of CloudWatch',
  },
  cached: {
    setting: '`cache` of a REST stage',
    words: ({ cached }) => onOrOff(cached),
    whoNotices: 'backends, where somebody had turned a cache on',
  },
  cloudWatchRole: {
    setting: '`cloudWatchRole` of a stage set',
    words: ({ cloudWatchRole }) => (cloudWatchRole._isOurs ? 'a role is made and set' : 'left alone'),
    whoNotices: 'every API of the account and region that logs',
  },
};

const OF_DOMAINS: Rows<DomainDefaults> = {
  isStrict: {
    setting: 'TLS policy of a `CustomDomain`',
    words: ({ isStrict }) => (isStrict ? 'the strictest: TLS 1.3 for REST APIs' : 'not written'),
    whoNotices: 'every client of TLS 1.2, who is cut off',
  },
  ipAddressType: {
    setting: 'IPv6 of a `CustomDomain`',
    words: ({ ipAddressType }) => (ipAddressType ? 'too, with an AAAA record' : 'not written'),
    whoNotices: 'clients with IPv6, whose address in logs and policies is another',
  },
};

const HEAD = '| default | the service | version 0.1 | who notices |\n| --- | --- | --- | --- |';

/** The defaults as the table of their page. */
export function defaultsTable(): string {
  return [
    HEAD,
    ...rowsOf(OF_APIS, (generation) => API_DEFAULTS[generation]),
    ...rowsOf(OF_STAGES, (generation) => stageDefaults(generation, ApiKind.REST)),
    ...rowsOf(OF_DOMAINS, (generation) => DOMAIN_DEFAULTS[generation]),
  ].join('\n');
}

/** A text with its table of defaults as they are now. */
export function withDefaultsTable(text: string): string {
  const start = text.indexOf(HEAD);
  return `${text.slice(0, start)}${defaultsTable()}${text.slice(text.indexOf('\n\n', start))}`;
}

function rowsOf<Defaults>(rows: Rows<Defaults>, defaultsOf: (generation: GatewayDefaults) => Defaults): string[] {
  const { SERVICE, V0_1 } = GatewayDefaults;
  return Object.values<Row<Defaults> | undefined>(rows).flatMap((row) => {
    if (!row) return [];
    const [before, after] = [SERVICE, V0_1].map((generation) => row.words(defaultsOf(generation)));
    return [`| ${row.setting} | ${before} | ${after} | ${row.whoNotices} |`];
  });
}

function onOrOff(value: boolean | undefined): string {
  if (value === undefined) return 'not written';
  return value ? 'on' : 'off';
}

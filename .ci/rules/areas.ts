/** A part of the catalogue: the code in the ids of its rules, their folder, and what the documents call it. */
export interface Area {
  readonly code: string;
  readonly folder: string;
  readonly title: string;
  /** Ids up to this one belong to facts of the documentation; those without a rule are what no template shows. */
  readonly lastFact: number;
}

const area = (code: string, folder: string, title: string, lastFact: number): Area => ({
  code,
  folder,
  title,
  lastFact,
});

/** All areas, in the order of the documents. */
export const AREAS: readonly Area[] = [
  area('GEN', 'general', 'General', 19),
  area('EP', 'endpoints', 'Endpoints', 19),
  area('PATH', 'paths', 'Paths and routes', 15),
  area('STG', 'stages', 'Stages', 15),
  area('VAR', 'stage-variables', 'Stage variables', 10),
  area('DEP', 'deployments', 'Deployments and releases', 13),
  area('CAN', 'canaries', 'Canary releases', 14),
  area('CACHE', 'caching', 'Caching', 23),
  area('THR', 'throttling', 'Throttling', 14),
  area('KEY', 'usage-plans', 'API keys and usage plans', 25),
  area('AUTH', 'authorization', 'Authorization', 29),
  area('INT', 'integrations', 'Integrations', 47),
  area('MAP', 'mapping', 'Models, parameters and mapping templates', 16),
  area('GWR', 'gateway-responses', 'Gateway responses', 9),
  area('CORS', 'cors', 'CORS', 8),
  area('WS', 'web-socket-apis', 'WebSocket APIs', 13),
  area('HTTP', 'http-apis', 'HTTP APIs', 9),
  area('LOG', 'logging', 'Logs, metrics and traces', 19),
  area('WAF', 'firewall', 'Web ACLs', 4),
  area('POL', 'resource-policies', 'Resource policies', 8),
  area('DOM', 'custom-domains', 'Custom domains', 37),
  area('BIN', 'binary', 'Binary data and compression', 5),
  area('OAS', 'open-api', 'OpenAPI', 8),
  area('ADO', 'adoption', 'Adopting what is deployed', 0),
  area('TAG', 'tags', 'Tags and quotas', 2),
];

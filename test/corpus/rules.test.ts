import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../lib/rules/catalogue';
import { Finding, messageOf } from '../../lib/rules/rule';
import { Severity } from '../../lib/rules/severity';
import { TemplateModel } from '../../lib/template-model/template-model';

const CORPUS = join(__dirname, '../../../shared/corpus');
const INDEX = join(CORPUS, 'index.csv');

type Tier = 'A' | 'B' | 'C';

interface CorpusFile {
  readonly path: string;
  readonly tier: Tier;
}

/**
 * Errors that were looked at and are true: a part of the file's path, and why the rule is right. Files of tier B are the
 * expected output of a translator and were never deployed.
 */
const TRUE_ERRORS: readonly { readonly file: string; readonly rule: string; readonly because: string }[] = [
  {
    file: 'output__api_with_cors',
    rule: 'AGW-INT-31',
    because: 'fixed header values stand there without single quotes',
  },
  { file: 'output__api_with_default_aws_iam_auth', rule: 'AGW-INT-26', because: 'the ARN of the role begins with rn:' },
  { file: 'output__api_endpoint_configuration_with_vpcendpoint', rule: 'AGW-EP-05', because: 'the API is REGIONAL' },
  { file: 'output__api_with_security_definition_and', rule: 'AGW-AUTH-15', because: 'the only user pool is null' },
  { file: 'implicit_api_deletion_policy_precedence', rule: 'AGW-PATH-02', because: 'the path ends in {proxy++}' },
  { file: 'implicit_api_deletion_policy_precedence', rule: 'AGW-PATH-04', because: '{proxy++} stands beside {proxy+}' },
  { file: 'translator__output__', rule: 'AGW-DEP-03', because: 'the bodies have no paths, and are deployed' },
  { file: 'RainModules__rest-api', rule: 'AGW-DEP-03', because: 'a module without methods, not a whole template' },
  { file: 'output__api_with_access_log_setting', rule: 'AGW-LOG-05', because: 'the ARN is that of a log stream' },
  { file: 'output__websocket_api_with_propagate_tags', rule: 'AGW-LOG-05', because: 'the ARN is random-arn' },
  { file: 'output__http_api_explicit_stage', rule: 'AGW-LOG-20', because: 'an HTTP API has the LoggingLevel INFO' },
  { file: 'output__websocket_api_explicit_stage', rule: 'AGW-STG-11', because: 'there is no route $default' },
  { file: 'hard_coded_arn_properties', rule: 'AGW-AUTH-07', because: 'a REQUEST authorizer has no identity source' },
  {
    file: 'output__websocket_api_api_config',
    rule: 'AGW-KEY-09',
    because: 'a property path stands for the expression',
  },
  { file: 'output__embedded_connectors_api_to_function', rule: 'AGW-WS-01', because: 'the API is a stub' },
  { file: 'output__websocket_api_with_auth_config', rule: 'AGW-AUTH-20', because: 'a source is called idsource1' },
  { file: 'output__api_with_apikey_source', rule: 'AGW-KEY-28', because: 'no authorizer supplies the key' },
  { file: 'output__api_with_custom_base_path', rule: 'AGW-DOM-09', because: 'the domain name is MyEdgeDomainName' },
  { file: 'output__api_with_custom_base_path', rule: 'AGW-DOM-15', because: 'the path begins with a slash' },
  { file: 'output__api_with_basic_custom_domain', rule: 'AGW-DOM-18', because: 'two APIs have the empty path' },
  { file: 'output__api_with_basic_custom_domain', rule: 'AGW-DOM-26', because: 'mutual TLS stands on an EDGE domain' },
  { file: 'output__api_with_basic_custom_domain', rule: 'AGW-DOM-27', because: 'the truststore has no URI of S3' },
  { file: 'custom_domains_regional', rule: 'AGW-DOM-27', because: 'the URI is ${mtlsuri} with nothing to substitute' },
  {
    file: 'output__websocket_api_route_config',
    rule: 'AGW-WS-20',
    because: 'foo2 stands where $default is the only expression',
  },
];

function goodFiles(): CorpusFile[] {
  const rows = readFileSync(INDEX, 'utf8').split('\n').slice(1);
  return rows
    .map((row) => row.split(','))
    .filter(([, kind]) => kind === 'good')
    .map(([path, , tier]) => ({ path, tier: tier[0] as Tier }));
}

function errorsIn({ path }: CorpusFile): Finding[] {
  const model = TemplateModel.fromFile(join(CORPUS, path));
  const errorRules = catalogue.filter(({ severity }) => severity === Severity.ERROR);
  return errorRules.flatMap((rule) => rule.findingsIn(model));
}

const describeWithCorpus = existsSync(INDEX) ? describe : describe.skip;
if (!existsSync(INDEX)) console.log('There is no corpus beside this repository: its templates are not judged.');

describeWithCorpus('the rules on templates of others', () => {
  const reports = () =>
    goodFiles().flatMap((file) =>
      errorsIn(file).map((finding) => ({ ...file, rule: finding.rule.id, message: messageOf(finding) })),
    );
  let errors: ReturnType<typeof reports>;

  beforeAll(() => {
    errors = reports();
    const counts = (tier: Tier) => errors.filter((error) => error.tier === tier).length;
    console.log(`Errors found on published templates: ${counts('B')} in tier B, ${counts('C')} in tier C.`);
  });

  test('no error is found on what was deployed', () => {
    expect(errors.filter(({ tier }) => tier === 'A')).toEqual([]);
  });

  test('every other error is one that was looked at', () => {
    const isReviewed = ({ path, rule }: (typeof errors)[number]) =>
      TRUE_ERRORS.some((known) => path.includes(known.file) && known.rule === rule);
    expect(errors.filter((error) => error.tier !== 'A' && !isReviewed(error))).toEqual([]);
  });

  test('every error that was looked at is still found', () => {
    const missing = TRUE_ERRORS.filter(
      (known) => !errors.some(({ path, rule }) => path.includes(known.file) && rule === known.rule),
    );
    expect(missing).toEqual([]);
  });
});

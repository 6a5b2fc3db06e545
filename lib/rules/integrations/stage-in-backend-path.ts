import { ApiKind } from '../../template-model/api-kind';
import { fits, pathPatternsBehind } from '../../template-model/listener-rules';
import { Properties } from '../../template-model/properties';
import { referenceOf } from '../../template-model/references';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const stageInBackendPath = new Rule<{
  readonly path: string;
  readonly stageNames: readonly string[];
  readonly pathPatterns: readonly string[];
}>({
  id: 'AGW-INT-58',
  title: "A load balancer's rules expect the name of the stage in front of the path",
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'The rule that is meant for the request does not match it, and the default action of the listener answers.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
  allowed: 'through a VPC link v2 the load balancer sees /stage/path',
  fix: 'Put the name of the stage or a * in front of the pattern, or set $context.requestOverride.path in a mapping template.',
  judge({ path, stageNames, pathPatterns }) {
    const pattern = pathPatterns.find((candidate) => fits(path, candidate));
    const isLost = (stageName: string) => !pathPatterns.some((candidate) => fits(`/${stageName}${path}`, candidate));
    const stageName = stageNames.find(isLost);
    return pattern && stageName && `the listener rule for '${pattern}' does not match '/${stageName}${path}'`;
  },
  *subjects(model) {
    for (const { element, properties, api, uri } of restIntegrationsOf(model)) {
      const target = referenceOf(properties.raw('IntegrationTarget'));
      const path = /^https?:\/\/[^/]+(\/[^$]*)$/.exec(uri ?? '')?.[1];
      const pathPatterns = target && pathPatternsBehind(target, model);
      if (path === undefined || !pathPatterns || overridesPath(properties)) continue;
      const stageNames = api.stages.flatMap(({ stageName }) => stageName ?? []);
      yield { element, value: { path, stageNames, pathPatterns } };
    }
  },
});

/** True where the path may be set anew, also in a template that only CloudFormation knows. */
function overridesPath(properties: Properties): boolean {
  const settings = [properties.raw('RequestTemplates'), properties.raw('RequestParameters')];
  return properties.isUnresolved('RequestTemplates') || JSON.stringify(settings).includes('requestOverride.path');
}

import { ApiDirectory } from './api-directory';
import { Element, StageElement } from './elements';
import { Properties } from './properties';
import { partOf, Template } from './template';

const DEPLOYMENT = 'AWS::ApiGateway::Deployment';
const STAGE = 'AWS::ApiGateway::Stage';

/** What a stage description writes for all methods at once, where a stage has a method setting for `*` and `/*`. */
const SETTINGS_OF_ALL_METHODS = [
  'CacheDataEncrypted',
  'CacheTtlInSeconds',
  'CachingEnabled',
  'DataTraceEnabled',
  'LoggingLevel',
  'MetricsEnabled',
  'ThrottlingBurstLimit',
  'ThrottlingRateLimit',
];

/** Reads deployments and stages of REST APIs, with the stages that a deployment makes on the side. */
export function readRestStages(template: Template, directory: ApiDirectory): void {
  for (const element of template.ofType(DEPLOYMENT)) {
    const api = directory.owner(element);
    api.deployments.push(element);
    if (element.properties.has('StageName'))
      api.stages.push({ ...stageOfDeployment(element), api, deployment: element });
  }
  for (const element of template.ofType(STAGE)) {
    const api = directory.owner(element);
    const deployment = template.referenced(element.properties.raw('DeploymentId'), DEPLOYMENT);
    api.stages.push(Object.assign(element, { api, stageName: element.properties.string('StageName'), deployment }));
  }
}

function stageOfDeployment(deployment: Element): StageElement {
  const { properties } = deployment;
  const written = properties.map('StageDescription');
  const all = SETTINGS_OF_ALL_METHODS.filter((name) => written.has(name)).map((name) => [name, written.raw(name)]);
  const setting = { HttpMethod: '*', ResourcePath: '/*', ...Object.fromEntries(all) };
  const stage: { [name: string]: unknown } = {
    RestApiId: properties.raw('RestApiId'),
    StageName: properties.raw('StageName'),
    CanarySetting: written.raw('CanarySetting') ?? properties.raw('DeploymentCanarySettings'),
  };
  for (const name of written.names().filter((name) => !SETTINGS_OF_ALL_METHODS.includes(name))) {
    stage[name] = written.raw(name);
  }
  if (all.length > 0) stage.MethodSettings = [setting, ...(written.list('MethodSettings') ?? [])];
  const part = partOf(deployment, STAGE, 'StageDescription', new Properties(stage));
  return { ...part, stageName: properties.string('StageName') };
}

import { autoDeployAlone } from './auto-deploy-alone';
import { canaryStageDeployment } from './canary-stage-deployment';
import { deploymentAfterRoutes } from './deployment-after-routes';
import { deploymentNeedsMethod } from './deployment-needs-method';
import { stageDescriptionName } from './stage-description-name';
import { stageHasDeployment } from './stage-has-deployment';
import { stageMadeOnce } from './stage-made-once';

export const deploymentRules = [
  deploymentNeedsMethod,
  stageMadeOnce,
  canaryStageDeployment,
  autoDeployAlone,
  stageHasDeployment,
  deploymentAfterRoutes,
  stageDescriptionName,
];

import { ShiftProperties } from '../../lib/canary-deployment/handler/shift-request';

/** What the template of a canary with two steps says to the function that shifts. */
export function shiftProperties(DeploymentId: string, variables: { readonly [name: string]: string }): ShiftProperties {
  return {
    RestApiId: 'api',
    StageName: 'prod',
    DeploymentId,
    StageRelease: DeploymentId,
    Steps: '[5,25]',
    IntervalSeconds: '300',
    BakeSeconds: '0',
    Approvals: '[]',
    AlarmNames: '["errors"]',
    Variables: JSON.stringify(variables),
    UseStageCache: 'false',
    BeforeShift: '',
    AfterStep: '',
    AfterShift: '',
  };
}

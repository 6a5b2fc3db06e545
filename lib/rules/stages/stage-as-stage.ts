import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export interface StageGiven {
  /** What asks for the stage. */
  readonly where: string;
  /** What is given in place of one; absent for a stage. */
  readonly given?: { readonly what: string; readonly fix?: string };
}

export const stageAsStage = new Rule<StageGiven>({
  id: 'AGW-STG-20',
  title: 'Where a stage is meant, a stage of the library is given',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Domain names and usage plans lead to one stage of an API, and must know its kind and its resources.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html',
  allowed: 'a stage comes from a StageSet, or from aws-cdk-lib through MappingTarget',
  fix: "Pass stages.stage('prod'), or wrap the stage with MappingTarget.",
  judge({ where, given }) {
    if (!given) return undefined;
    const problem = { given: `${where} is ${given.what}` };
    return given.fix === undefined ? problem : { ...problem, fix: given.fix };
  },
  *subjects() {},
});

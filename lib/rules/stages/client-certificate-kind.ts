import { ApiKind } from '../../template-model/api-kind';
import { isOfHttpApi, nameOf } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const clientCertificateKind = new Rule<{ readonly stage: string }>({
  id: 'AGW-STG-15',
  title: 'A client certificate is for the stages of REST and WebSocket APIs',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.HTTP],
  reason: 'An HTTP API shows no certificate to its backends.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
  allowed: 'an HTTP API takes none',
  fix: 'Take ClientCertificateId away; reach the backend through a VPC link, or use a REST API.',
  judge: ({ stage }) => `stage '${stage}' of an HTTP API has a ClientCertificateId`,
  *subjects(model) {
    for (const stage of model.stages) {
      const isHttp = isOfHttpApi(stage) && model.apis.includes(stage.api!);
      if (isHttp && stage.properties.has('ClientCertificateId')) {
        yield { element: stage, value: { stage: nameOf(stage) } };
      }
    }
  },
});

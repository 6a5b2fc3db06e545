import { clientCertificateKind } from '../../../lib/rules/stages/client-certificate-kind';
import { ruleTester } from '../rule-tester';
import { httpStage, restStage, webSocketStage } from '../staged-apis';

ruleTester(clientCertificateKind, {
  valid: [
    { name: 'a REST API', resources: restStage({ ClientCertificateId: 'abc' }) },
    { name: 'a WebSocket API', resources: webSocketStage({ ClientCertificateId: 'abc' }) },
    { name: 'an API of unknown kind', resources: httpStage({ ApiId: 'abc', ClientCertificateId: 'abc' }) },
    { name: 'an HTTP API without one', resources: httpStage() },
  ],
  invalid: [
    {
      name: 'an HTTP API',
      resources: httpStage({ ClientCertificateId: { Ref: 'Certificate' } }),
      at: ['Stage'],
      message: "stage 'prod' of an HTTP API has a ClientCertificateId",
    },
  ],
});

import { selectionExpression } from '../../../lib/rules/web-socket-apis/selection-expression';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const selecting = (RouteSelectionExpression: unknown) => v2Api('WEBSOCKET', {}, { RouteSelectionExpression });

ruleTester(selectionExpression, {
  valid: [
    { name: 'a field of the message', resources: selecting('$request.body.action') },
    { name: 'several fields', resources: selecting('${request.body.type}/${request.body.name}') },
    { name: 'what only CloudFormation knows', resources: selecting({ Ref: 'Expression' }) },
  ],
  invalid: [
    { name: 'a bare name', resources: selecting('action'), at: ['Api'], message: "'action' is given" },
    { name: 'a path of JSONPath', resources: selecting('$.action'), at: ['Api'], message: "'$.action' is given" },
  ],
});

import { sdkParameters } from '../../../lib/rules/open-api/sdk-parameters';
import { ruleTester } from '../rule-tester';

ruleTester(sdkParameters, {
  valid: [
    { name: 'a type without parameters', value: { sdkType: 'javascript', parameters: [] } },
    { name: 'a type with its parameters', value: { sdkType: 'swift', parameters: ['classPrefix'] } },
  ],
  invalid: [
    {
      name: 'an unknown type',
      value: { sdkType: 'cobol', parameters: [] },
      message: "an SDK of type 'cobol' is asked for; SDKs are of the types android, java, javascript",
    },
    {
      name: 'a type without one of its parameters',
      value: { sdkType: 'java', parameters: ['serviceName'] },
      message: "'java' is asked for without javaPackageName; the type asks for serviceName, javaPackageName",
    },
  ],
});

import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = {
  android: ['groupId', 'artifactId', 'artifactVersion', 'invokerPackage'],
  java: ['serviceName', 'javaPackageName'],
  javascript: [],
  objectivec: ['classPrefix'],
  ruby: [],
  swift: ['classPrefix'],
} as const;

const asked: { readonly [sdkType: string]: readonly string[] } = bounds;
const types = Object.keys(bounds);

export const sdkParameters = new Rule<{ readonly sdkType: string; readonly parameters: readonly string[] }>({
  id: 'AGW-OAS-17',
  title: 'An SDK is of a type that API Gateway makes, with the parameters of the type',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses to make the SDK.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetSdk.html',
  bounds,
  allowed: `SDKs are of the types ${types.join(', ')}`,
  fix: 'Name one of these types.',
  judge({ parameters, sdkType }) {
    if (!Object.hasOwn(asked, sdkType)) return `an SDK of type '${sdkType}' is asked for`;
    const missing = asked[sdkType].filter((name) => !parameters.includes(name));
    if (missing.length === 0) return undefined;
    return {
      given: `an SDK of type '${sdkType}' is asked for without ${missing.join(', ')}`,
      allowed: `the type asks for ${asked[sdkType].join(', ')}`,
      fix: 'Give these parameters.',
    };
  },
  *subjects() {},
});

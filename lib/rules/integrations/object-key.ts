import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const objectKey = new Rule<{
  readonly routeKey: string;
  readonly key: string;
  readonly variables: readonly string[];
  /** The variables of the route's path. */
  readonly known: readonly string[];
}>({
  id: 'AGW-INT-55',
  title: "The key of an S3 object is made of text and of variables of the route's path, and begins with no slash",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason:
    'The service refuses a variable that the method does not declare; without a key the bucket itself is called, and ' +
    'a key with a slash in front is another key.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/integrating-api-with-aws-services-s3.html',
  allowed: "a key is text and variables of the route's path, in braces",
  fix: "Give a key such as 'pets/{petId}.json', or put the variable into the route's path.",
  judge({ routeKey, key, variables, known }) {
    if (key === '') return `'${routeKey}' has no variable, and no key of an object is given`;
    if (key.startsWith('/')) return `the key '${key}' of '${routeKey}' begins with a slash`;
    const stranger = variables.find((name) => !known.includes(name));
    return stranger && `the key '${key}' of '${routeKey}' has the variable '${stranger}'`;
  },
  *subjects() {},
});

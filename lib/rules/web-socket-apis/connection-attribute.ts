import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { sources: ['context', 'stageVariables', 'text'] };

export const connectionAttribute = new Rule<{
  readonly attribute: string;
  /** What the value is read from, such as `context`. */
  readonly source: string;
  /** The attributes that every connection has. */
  readonly own: readonly string[];
}>({
  id: 'AGW-WS-33',
  title: 'An attribute of a connection comes out of its context, a stage variable or a fixed text',
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'A connection that is opened has no body, and templates of WebSocket APIs read no parameters.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html',
  bounds,
  allowed: 'the values are RequestValue.context, stageVariable and text',
  fix: "Let the authorizer's function return it, and read RequestValue.context('authorizer.room').",
  judge({ attribute, own, source }) {
    if (own.includes(attribute)) {
      return {
        given: `the attribute '${attribute}' is given a value`,
        allowed: `every connection has ${own.join(', ')} by itself`,
        fix: 'Choose another name.',
      };
    }
    return bounds.sources.includes(source) ? undefined : `the attribute '${attribute}' is read from the request`;
  },
  *subjects() {},
});

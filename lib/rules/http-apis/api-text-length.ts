import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumName: 128, maximumDescription: 1024, maximumVersion: 64 } as const;

export const apiTextLength = new Rule<{ readonly property: string; readonly length: number }>({
  id: 'AGW-HTTP-06',
  title: 'The name, description and version of an API have limited lengths',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html',
  bounds,
  allowed: `a name has 1 to ${bounds.maximumName} characters, a description at most ${bounds.maximumDescription}, a version 1 to ${bounds.maximumVersion}`,
  fix: 'Shorten it.',
  judge: ({ property, length }) => {
    const { maximumName, maximumDescription, maximumVersion } = bounds;
    const maximum =
      { Name: maximumName, Description: maximumDescription, Version: maximumVersion }[property] ?? Infinity;
    const minimum = property === 'Description' ? 0 : 1;
    return length >= minimum && length <= maximum ? undefined : `the ${property} has ${length} characters`;
  },
  *subjects(model) {
    for (const element of [...model.httpApis, ...model.webSocketApis]) {
      for (const property of ['Name', 'Description', 'Version']) {
        const text = element.properties.string(property);
        if (text !== undefined) yield { element, value: { property, length: text.length } };
      }
    }
  },
});

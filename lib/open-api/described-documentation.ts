import { RouteDocumentation } from './route-documentation';
import { SpecificationPart } from './specification-part';
import { SpecifiedOperation } from './specified-operation';
import { written } from './written';

const PLACES: { readonly [place: string]: string } = { header: 'header', path: 'path', query: 'querystring' };

/** What a specification says of an operation to people. */
export function describedDocumentation({ parameters, part, tags }: SpecifiedOperation): RouteDocumentation | undefined {
  const body = parameters.find((parameter) => parameter.get('in').text === 'body') ?? part.get('requestBody');
  const documentation = written({
    summary: part.get('summary').text,
    description: part.get('description').text,
    tags: tags.length > 0 ? [...tags] : undefined,
    requestBody: textOf(body),
    parameters: textsOf(
      parameters.flatMap((parameter) => {
        const place = parameter.get('in').text ?? '';
        const name = `method.request.${PLACES[place]}.${parameter.get('name').text}`;
        return Object.hasOwn(PLACES, place) ? [[name, parameter]] : [];
      }),
    ),
    responses: textsOf(part.get('responses').entries.filter(([status]) => /^[1-5]\d\d$/.test(status))),
  });
  return Object.keys(documentation).length > 0 ? documentation : undefined;
}

function textsOf(parts: readonly [name: string, part: SpecificationPart][]): { [name: string]: string } | undefined {
  const texts = parts.flatMap(([name, part]) => {
    const text = textOf(part);
    return text === undefined ? [] : [[name, text]];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

/** An empty description says nothing. */
function textOf(part: SpecificationPart): string | undefined {
  return part.get('description').text || undefined;
}

import { Element } from '../../template-model/elements';
import { Properties } from '../../template-model/properties';
import { Code } from './code';
import { Inexpressible, Source } from './source';

/** What the code has in parts, so that nothing else can stand for the whole. */
const PARTED = ['ApiStages', 'Enabled', 'Quota', 'StageKeys', 'Tags', 'Throttle'];

/** Holds a resource to the settings that the code can say. */
export function checkNames({ condition, properties }: Element, sayable: readonly string[]): void {
  if (condition !== undefined) throw new Inexpressible(`it stands under the condition ${condition}`);
  const other = properties.names().find((name) => !sayable.includes(name));
  if (other !== undefined) throw new Inexpressible(`nothing says its ${other} here`);
  const unknown = PARTED.find((name) => properties.isUnresolved(name));
  if (unknown !== undefined) throw new Inexpressible(`only CloudFormation knows its ${unknown}`);
}

export function tagsCode(properties: Properties, source: Source): Code | undefined {
  const tags = properties.maps('Tags').map((tag): [string, Code] => {
    const name = tag.string('Key');
    if (name === undefined) throw new Inexpressible('only CloudFormation knows the name of a tag');
    return [name, source.text(tag.raw('Value'))];
  });
  return tags.length > 0 ? Object.fromEntries(tags) : undefined;
}

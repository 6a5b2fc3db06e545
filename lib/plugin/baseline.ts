import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PolicyViolation } from 'aws-cdk-lib';
import { baselineFile } from '../rules/adoption/baseline-file';
import { baselineShrinks } from '../rules/adoption/baseline-shrinks';
import { unknownRule } from '../rules/general/unknown-rule';
import { Severity } from '../rules/severity';

/** Places by the id of the rule that found something there; a place stands once for each finding. */
type Places = { readonly [ruleId: string]: readonly string[] };

const VARIABLE = 'GATEHOUSE_BASELINE';

/** The command that writes the file. */
const COMMAND = `${VARIABLE}=write npx cdk synth`;

/** What was found when somebody last wrote the file: it is known, and only what is new is told. */
export class Baseline {
  /** Whether this synthesis writes the file. */
  static get isAskedFor(): boolean {
    return process.env[VARIABLE] === 'write';
  }

  private readonly known: Places;

  constructor(
    private readonly file: string,
    everyId: () => readonly string[],
  ) {
    this.known = Baseline.isAskedFor ? {} : placesIn(file);
    for (const name of Object.keys(this.known)) unknownRule.enforce({ name, known: everyId() });
  }

  /** What of the findings in templates is told: those that are new, and in one line each how many are known and which are gone. */
  told(found: readonly PolicyViolation[], templatePaths: readonly string[]): PolicyViolation[] {
    const [firstTemplate] = templatePaths;
    if (firstTemplate === undefined) return [...found];
    const placed = found.filter((violation) => placeOf(violation) !== undefined);
    if (Baseline.isAskedFor) {
      this.write(placed);
      const wrote = `${counted(placed)} ${isOne(placed) ? 'is' : 'are'} written into ${this.file}`;
      return [
        ...found.filter((violation) => !placed.includes(violation)),
        summary('info', `${wrote}; commit it, and only new ones are told`, firstTemplate),
      ];
    }
    const left = new Map(Object.entries(this.known).map(([id, places]) => [id, [...places]]));
    const known = placed.filter((violation) => takeOut(left.get(violation.ruleName), placeOf(violation)));
    const judged = new Set(templatePaths.map(nameOfTemplate));
    const gone = [...left].flatMap(([ruleId, places]) =>
      places.filter((place) => judged.has(place.split('/')[0])).map((place) => `${ruleId} at ${place}`),
    );
    const shrinks = baselineShrinks.messageFor({ file: this.file, gone, command: COMMAND });
    return [
      ...found.filter((violation) => !known.includes(violation)),
      ...(known.length > 0
        ? [summary('info', `${counted(known)} ${isOne(known) ? 'is' : 'are'} known from ${this.file}`, firstTemplate)]
        : []),
      ...(shrinks ? [{ ...summary('warning', shrinks, firstTemplate), ruleName: baselineShrinks.id }] : []),
    ];
  }

  /** Sorted, so that a change of the file is a change of what was found. */
  private write(found: readonly PolicyViolation[]): void {
    const ids = [...new Set(found.map(({ ruleName }) => ruleName))].sort();
    const placesOf = (id: string) =>
      found.filter(({ ruleName }) => ruleName === id).flatMap((one) => placeOf(one) ?? []);
    const places = Object.fromEntries(ids.map((id) => [id, placesOf(id).sort()]));
    writeFileSync(this.file, `${JSON.stringify(places, undefined, 2)}\n`);
  }
}

/** Asked for, with no file to write. */
export function baselineWithoutFile(templatePath: string): PolicyViolation {
  const how =
    "name it: new GatehouseRules({ baseline: 'gatehouse-baseline.json' }), or 'baseline' in the context key 'cdk-gatehouse:rules'";
  return summary(Severity.WARNING, `${VARIABLE} asks for a baseline and nothing names its file; ${how}`, templatePath);
}

function placesIn(file: string): Places {
  const isThere = existsSync(file);
  const places: unknown = isThere ? jsonOf(readFileSync(file, 'utf8')) : undefined;
  const isMap = typeof places === 'object' && places !== null && !Array.isArray(places);
  const isRead = isMap && Object.values(places).every(isTextList);
  baselineFile.enforce({ file, isThere, isRead, command: COMMAND });
  return places as Places;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** The template, the logical id, and what of the resource: the same for as long as the finding is. */
function placeOf({
  violatingResources: [{ locations, resourceLogicalId, templatePath }],
}: PolicyViolation): string | undefined {
  if (resourceLogicalId === undefined || templatePath === undefined) return undefined;
  return [`${nameOfTemplate(templatePath)}/${resourceLogicalId}`, ...locations].join(' ');
}

function nameOfTemplate(path: string): string {
  return basename(path).replace(/(\.nested)?\.template\.json$/, '');
}

function takeOut(places: string[] | undefined, place: string | undefined): boolean {
  const index = place === undefined ? -1 : (places?.indexOf(place) ?? -1);
  if (index >= 0) places!.splice(index, 1);
  return index >= 0;
}

function counted(found: readonly PolicyViolation[]): string {
  const rules = new Set(found.map(({ ruleName }) => ruleName)).size;
  return `${found.length} ${isOne(found) ? 'finding' : 'findings'} of ${rules} ${rules === 1 ? 'rule' : 'rules'}`;
}

function isOne({ length }: readonly unknown[]): boolean {
  return length === 1;
}

function summary(severity: string, description: string, templatePath: string): PolicyViolation {
  return { ruleName: 'baseline', severity, description, violatingResources: [{ templatePath, locations: [] }] };
}

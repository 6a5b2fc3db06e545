import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What CloudFormation's own specification says of a type of resource. */
export interface ResourceSpecification {
  /** The properties and attributes that identify a resource. */
  readonly identifier: readonly string[];
  /** What `Ref` gives. */
  readonly ref: readonly string[];
  /** The properties whose change needs another resource. */
  readonly createOnly: readonly string[];
  /** The properties of the identifier, and of the ARN, that a template may set. */
  readonly settable: readonly string[];
  readonly attributes: readonly string[];
  readonly arn?: string;
}

type Specification = { readonly [type: string]: ResourceSpecification };

let known: Specification | undefined;

/** The specification of a type; an unknown type, such as that of a custom resource, has nothing that is fixed. */
export function specificationOf(type: string): ResourceSpecification {
  known ??= load();
  return known[type] ?? { identifier: [], ref: [], createOnly: [], settable: [], attributes: [] };
}

/** The database takes most of a second to load, so a view of it is kept until another version is installed. */
function load(): Specification {
  const { version } = require('@aws-cdk/aws-service-spec/package.json') as { readonly version: string };
  const root = join(dirname(require.resolve('@aws-cdk/aws-service-spec/package.json')), '..', '..');
  const file = join(root, '.cache', 'cdk-gatehouse', `cloudformation-${version}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Specification;
  const specification = extract();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(specification));
  renameSync(`${file}.${process.pid}`, file);
  return specification;
}

function extract(): Specification {
  const { loadAwsServiceSpecSync } = require('@aws-cdk/aws-service-spec') as typeof import('@aws-cdk/aws-service-spec');
  const entries = loadAwsServiceSpecSync()
    .all('resource')
    .map((resource): [string, ResourceSpecification] => {
      const {
        arnTemplate: arn,
        attributes,
        cfnRefIdentifier,
        primaryIdentifier: identifier = [],
        properties,
      } = resource;
      const createOnly = Object.keys(properties).filter((name) => properties[name].causesReplacement === 'yes');
      const inArn = [...(arn ?? '').matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
      const settable = [...new Set([...identifier, ...inArn])].filter((name) => Object.hasOwn(properties, name));
      const ref = cfnRefIdentifier ?? identifier;
      return [
        resource.cloudFormationType,
        { identifier, ref, createOnly, settable, attributes: Object.keys(attributes), arn },
      ];
    });
  return Object.fromEntries(entries);
}

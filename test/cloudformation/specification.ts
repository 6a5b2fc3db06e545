import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  specificationOf as committed,
  ResourceSpecification,
  Specification,
  UNSPECIFIED,
} from '../../lib/update-model/specification';

let known: Specification | undefined;

/** The specification of a type: the one that the library has, or else that of CloudFormation's whole database. */
export function specificationOf(type: string): ResourceSpecification {
  const own = committed(type);
  if (own !== UNSPECIFIED) return own;
  known ??= load();
  return known[type] ?? UNSPECIFIED;
}

/** The database takes most of a second to load, so a view of it is kept until another version is installed. */
function load(): Specification {
  const { version } = require('@aws-cdk/aws-service-spec/package.json') as { readonly version: string };
  const root = join(dirname(require.resolve('@aws-cdk/aws-service-spec/package.json')), '..', '..');
  const file = join(root, '.cache', 'cdk-gatehouse', `cloudformation-${version}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Specification;
  const { extractSpecification } =
    require('../../.ci/update-model/extract-specification') as typeof import('../../.ci/update-model/extract-specification');
  const specification = extractSpecification();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(specification));
  renameSync(`${file}.${process.pid}`, file);
  return specification;
}

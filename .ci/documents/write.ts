// Writes what the documents say of the code: the rules, what becomes of mistakes, what each kind of API can do, and what survives an import.
import { readFileSync, writeFileSync } from 'node:fs';
import { catalogue } from '../../lib/rules/catalogue';
import { withCapabilitiesTable } from './capabilities-table';
import { withDefaultsTable } from './defaults-table';
import { withImportTable } from './import-table';
import { mistakesDocument } from './mistakes-document';
import { ruleTests } from './rule-tests';
import { rulesDocument } from './rules-document';

writeFileSync('RULES.md', rulesDocument(catalogue, ruleTests()));
writeFileSync('docs/mistakes.md', mistakesDocument());
writeFileSync('docs/kinds.md', withCapabilitiesTable(readFileSync('docs/kinds.md', 'utf8')));
writeFileSync('docs/adopting.md', withDefaultsTable(readFileSync('docs/adopting.md', 'utf8')));
writeFileSync('docs/openapi.md', withImportTable(readFileSync('docs/openapi.md', 'utf8')));

// Writes what the documents say of the code: the rules, and what each kind of API can do.
import { readFileSync, writeFileSync } from 'node:fs';
import { catalogue } from '../../lib/rules/catalogue';
import { withCapabilitiesTable } from './capabilities-table';
import { rulesDocument } from './rules-document';

writeFileSync('RULES.md', rulesDocument(catalogue));
writeFileSync('README.md', withCapabilitiesTable(readFileSync('README.md', 'utf8')));

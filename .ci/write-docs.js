// Writes what the documents say of the code: the rules, and what each kind of API can do.
const { readFileSync, writeFileSync } = require('node:fs');
const { catalogue } = require('../build/rules/catalogue');
const { withCapabilitiesTable } = require('../build/rules/kinds/capabilities-table');
const { rulesDocument } = require('../build/rules/rules-document');

writeFileSync('RULES.md', rulesDocument(catalogue));
writeFileSync('README.md', withCapabilitiesTable(readFileSync('README.md', 'utf8')));

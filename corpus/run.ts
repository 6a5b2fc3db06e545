// Judges the templates of a corpus: `npm run corpus -- FOLDER`, where FOLDER has an index.csv.
import { templatesIn } from './corpus';
import { EXPECTED_ERRORS } from './expected-errors';
import { surprisesIn } from './judge';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which corpus? Write `npm run corpus -- FOLDER`.');

const templates = templatesIn(folder);
const surprises = surprisesIn(templates, EXPECTED_ERRORS);
for (const surprise of surprises) console.error(surprise);
console.log(`${templates.length} templates, ${EXPECTED_ERRORS.length} expected errors, ${surprises.length} surprises.`);
if (surprises.length > 0 || templates.length === 0) process.exitCode = 1;

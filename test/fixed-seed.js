// Property tests try the same inputs in each run, so that a change decides whether they pass; `SEED=random` tries others.
// By its file, since its name leads here.
const fc = require('../node_modules/fast-check/lib/cjs/fast-check.js');
const { SEED = '1' } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) });
module.exports = fc;

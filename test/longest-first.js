const Sequencer = require('@jest/test-sequencer').default;

/** Files that take longest. One that began last would keep one core waiting for the other. */
const LONGEST = ['examples/examples', 'mistakes/mistakes', 'canary-deployment/shift-schedules', 'cloudformation/lives/lives', 'fuzz/fuzz'];

/** In a new clone Jest knows no times yet, and begins with the largest files. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => LONGEST.some((file) => path.endsWith(`${file}.test.ts`));
    return [...super.sort(tests)].sort((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
};

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templatesIn } from '../../corpus/corpus';
import { ExpectedError } from '../../corpus/expected-errors';
import { surprisesIn } from '../../corpus/judge';
import { restMethod } from '../rules/rest-method';

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = 'file,kind,tier,basis';
const RIGHT = restMethod({});
const WRONG = restMethod({ AuthorizationType: 'NOBODY' });
const KNOWN: ExpectedError = { file: 'pets', rule: 'AGW-AUTH-01', because: 'there is no such type' };

function surprisesOf(resources: object, row: string, expected: ExpectedError[] = []): string[] {
  writeFileSync(join(folder, 'pets.json'), JSON.stringify({ Resources: resources }));
  writeFileSync(join(folder, 'index.csv'), `${HEAD}\n${row}\nbad.json,bad,C-sample,\n`);
  return surprisesIn(templatesIn(folder), expected);
}

test('a template without errors is no surprise', () => {
  expect(surprisesOf(RIGHT, 'pets.json,good,A-deployed,integ-test snapshot (deployed by AWS CDK team)')).toEqual([]);
});

test('an error that nobody expects is new', () => {
  expect(surprisesOf(WRONG, 'pets.json,good,C-sample,')).toEqual([
    expect.stringMatching(/^New in pets\.json \(tier C\): AGW-AUTH-01: /),
  ]);
});

test('an error that was looked at is no surprise, but for a template that was deployed', () => {
  expect(surprisesOf(WRONG, 'pets.json,good,B-expected,', [KNOWN])).toEqual([]);
  expect(surprisesOf(WRONG, 'pets.json,good,A-deployed,', [KNOWN])).toEqual([expect.stringMatching(/^New in pets/)]);
});

test('an error that is found no more is gone', () => {
  expect(surprisesOf(RIGHT, 'pets.json,good,C-sample,', [KNOWN])).toEqual(['Gone from pets: AGW-AUTH-01']);
});

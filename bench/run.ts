import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

// Compares Gatehouse with plain aws-cdk-lib: the same routes, turn by turn, each time in a new process.
const RUNS = 5;
const FIGURES = ['construct', 'synth', 'processor', 'resources', 'bytes', 'memory'] as const;

type Measurement = Record<(typeof FIGURES)[number], number>;

function measure(variant: string, routes: number, validation: boolean): Measurement {
  const output = execFileSync(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'measure.ts'), variant, String(routes)],
    {
      encoding: 'utf8',
      env: { ...process.env, CDK_VALIDATION: String(validation) },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  return JSON.parse(output.trim().split('\n').at(-1)!);
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

console.log(
  '| kind | routes | validation | figure | aws-cdk-lib | Gatehouse | ratio |\n| --- | --- | --- | --- | --- | --- | --- |',
);
for (const kind of ['REST', 'HTTP']) {
  for (const validation of [false, true]) {
    for (const routes of [1, 20, 100]) compare(kind, routes, validation);
  }
}

function compare(kind: string, routes: number, validation: boolean): void {
  const plain: Measurement[] = [];
  const ours: Measurement[] = [];
  for (let run = 0; run < RUNS; run++) {
    plain.push(measure(`plain ${kind}`, routes, validation));
    ours.push(measure(`Gatehouse ${kind}`, routes, validation));
  }
  for (const figure of FIGURES) {
    const [a, b] = [plain, ours].map((measurements) => median(measurements.map((measurement) => measurement[figure])));
    const cells = [kind, routes, validation ? 'on' : 'off', figure, Math.round(a), Math.round(b), (b / a).toFixed(2)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

// One body beside the largest stack that plain aws-cdk-lib can make of such routes, and ten times as many routes beside a tenth.
console.log(
  '\n| a REST API as a body, 20 functions | plain, 120 routes | 200 | 2,000 | 10,000, an asset | 2,000 to plain | 2,000 to 200 |\n' +
    '| --- | --- | --- | --- | --- | --- | --- |',
);
const sizes = [
  ['plain REST', 120],
  ['Gatehouse REST body', 200],
  ['Gatehouse REST body', 2000],
  ['Gatehouse REST asset', 10_000],
] as const;
const turns = Array.from({ length: RUNS }, () => sizes.map(([variant, routes]) => measure(variant, routes, false)));
for (const figure of FIGURES) {
  const [plain, few, many, most] = sizes.map((_, index) => median(turns.map((turn) => turn[index][figure])));
  const cells = [
    figure,
    ...[plain, few, many, most].map(Math.round),
    (many / plain).toFixed(2),
    (many / few).toFixed(2),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

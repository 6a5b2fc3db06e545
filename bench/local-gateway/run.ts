import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { synthesize } from './app';
import { latencies } from './client';
import { ServedProcess } from './served-process';
import { COMMAND, FOLDER, install } from './serverless-offline';

// Beside serverless-offline on the same handler, and a bare server of Node with the same response; then mocks with templates, and memory. The
// handler does next to nothing, so what a request takes beyond the bare server is the gateway's own share.
const ROUNDS = 3;
const LATENCY_REQUESTS = 2_000;
const WARM_UP_REQUESTS = 500;
const THROUGHPUT = { connections: 10, amount: 5_000 };
const MEMORY_REQUESTS = 100_000;
const PORT = 18_200;

const assembly = join(mkdtempSync(join(tmpdir(), 'bench-')), 'cdk.out');
const command = join(__dirname, '../../build/command/cdk-gatehouse.js');

interface Candidate {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd: string;
  readonly url: string;
}

const BARE: Candidate = {
  name: 'a bare server',
  command: [process.execPath, join(__dirname, 'bare-server.js'), String(PORT + 20)],
  cwd: __dirname,
  url: `http://127.0.0.1:${PORT + 20}/`,
};
const GATEHOUSE: Candidate = {
  name: 'Gatehouse',
  command: [process.execPath, command, 'serve', assembly, '--port', String(PORT)],
  cwd: join(__dirname, '../..'),
  url: `http://127.0.0.1:${PORT}/bench-api/dev/hello`,
};
const SERVERLESS: Candidate = {
  name: 'serverless-offline',
  command: COMMAND,
  cwd: FOLDER,
  url: `http://127.0.0.1:${PORT + 10}/hello`,
};
const CANDIDATES = [BARE, SERVERLESS, GATEHOUSE];

interface Figures {
  readonly start: number;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly processor: number;
}

async function load(url: string, amount: number): Promise<{ readonly requestsPerSecond: number }> {
  const begun = performance.now();
  const { non2xx, errors } = await autocannon({ url, ...THROUGHPUT, amount });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} other responses, ${errors} errors`);
  return { requestsPerSecond: (amount * 1000) / (performance.now() - begun) };
}

async function round(): Promise<Figures[]> {
  const servers: ServedProcess[] = [];
  try {
    for (const { command, cwd, url } of CANDIDATES) servers.push(await ServedProcess.start(command, cwd, url));
    const urls = CANDIDATES.map(({ url }) => url);
    await latencies(urls, WARM_UP_REQUESTS);
    const times = await latencies(urls, LATENCY_REQUESTS);
    const figures: Figures[] = [];
    for (const [index, server] of servers.entries()) {
      const before = server.processorMilliseconds;
      const { requestsPerSecond } = await load(urls[index], THROUGHPUT.amount);
      figures.push({
        start: server.startMilliseconds,
        requestsPerSecond,
        p50: times[index][Math.floor(LATENCY_REQUESTS * 0.5)],
        p99: times[index][Math.floor(LATENCY_REQUESTS * 0.99)],
        processor: (server.processorMilliseconds - before) / THROUGHPUT.amount,
      });
    }
    return figures;
  } finally {
    for (const server of servers) await server.stop();
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function compare(): Promise<void> {
  const rounds: Figures[][] = [];
  for (let count = 0; count < ROUNDS; count++) rounds.push(await round());
  console.log('| 100 routes, one function | start | requests a second | p50 | p99 | processor time a request |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const [index, { name }] of CANDIDATES.entries()) {
    const of = (figure: keyof Figures) => median(rounds.map((figures) => figures[index][figure]));
    const cells = [
      name,
      `${of('start').toFixed(0)} ms`,
      of('requestsPerSecond').toFixed(0),
      `${of('p50').toFixed(2)} ms`,
      `${of('p99').toFixed(2)} ms`,
      `${of('processor').toFixed(2)} ms`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

async function mocks(): Promise<void> {
  const url = GATEHOUSE.url.replace('hello', 'mock-50?name=rex');
  const server = await ServedProcess.start(GATEHOUSE.command, GATEHOUSE.cwd, url);
  try {
    await load(url, MEMORY_REQUESTS / 10);
    const early = server.megabytes;
    const before = server.processorMilliseconds;
    const { requestsPerSecond } = await load(url, MEMORY_REQUESTS);
    const processor = (server.processorMilliseconds - before) / MEMORY_REQUESTS;
    console.log(
      `\nA mock with two templates: start ${server.startMilliseconds.toFixed(0)} ms, ${requestsPerSecond.toFixed(0)} requests a second, ` +
        `${processor.toFixed(3)} ms of processor time each; memory ${early.toFixed(0)} MB after ${MEMORY_REQUESTS / 10} requests, ` +
        `${server.megabytes.toFixed(0)} MB after ${MEMORY_REQUESTS} more.`,
    );
  } finally {
    await server.stop();
  }
}

async function main(): Promise<void> {
  install(PORT + 10);
  synthesize(assembly);
  console.log(`Load of the machine at the start: ${loadavg()[0].toFixed(1)}.`);
  await compare();
  await mocks();
  rmSync(join(assembly, '..'), { recursive: true });
}

main();

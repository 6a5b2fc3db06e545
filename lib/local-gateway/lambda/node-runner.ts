/** What the process of a function is asked. */
export interface Invocation {
  readonly id: number;
  readonly event: string;
  readonly requestId: string;
  readonly functionArn: string;
  readonly timeoutMilliseconds: number;
  readonly isStreamed?: boolean;
}

/** What it says: that the handler runs, then its result as JSON, or the error. */
export interface InvocationMessage {
  /** Of the invocation that it is about. */
  readonly id?: number;
  /** The handler is there; invocations run from now on. */
  readonly isLoaded?: boolean;
  /** A part of what is streamed, in base64. */
  readonly chunk?: string;
  readonly payload?: string;
  readonly functionError?: string;
}

/**
 * Runs in the process of a Node function: it loads the handler and calls it for every message. It is text, because compilers
 * would turn its `import` into what cannot load modules, and would call functions of their own.
 */
export const NODE_RUNNER = `
const { existsSync } = require('node:fs');
const { resolve } = require('node:path');
const { AsyncLocalStorage } = require('node:async_hooks');
const { Writable } = require('node:stream');
const { format } = require('node:util');
const { pathToFileURL } = require('node:url');
const http = require('node:http');
const https = require('node:https');
const env = process.env;
let handler;

// Calls of the endpoints of APIs that are served on this machine stay on it.
function stayHere(real, ...args) {
  const url = typeof args[0] === 'string' ? new URL(args[0]) : args[0] instanceof URL ? args.shift() : undefined;
  if (typeof args[0] === 'string') args.shift();
  const options = typeof args[0] === 'object' ? args[0] : {};
  const callback = args.find((argument) => typeof argument === 'function');
  const host = options.hostname ?? options.host ?? url?.hostname ?? '';
  const isServed = host.includes('.execute-api.') && env.GATEHOUSE_APIS.split(',').includes(host.split('.')[0]);
  if (!isServed) return url ? real(url, ...args) : real(...args);
  const { hostname, port } = new URL(env.GATEHOUSE_ENDPOINT);
  const path = options.path ?? url.pathname + url.search;
  const headers = Array.isArray(options.headers) ? options.headers : { host, ...options.headers };
  const { method } = options;
  return http.request({ hostname, port, path, method, headers }, callback);
}
if (env.GATEHOUSE_ENDPOINT) {
  const { request } = https;
  https.request = (...args) => stayHere(request, ...args);
  https.get = (...args) => https.request(...args).end();
  require('node:module').syncBuiltinESMExports();
}

const STREAMS = Symbol('streams');
globalThis.awslambda = {
  streamifyResponse: (handler) => Object.assign((...args) => handler(...args), { [STREAMS]: true }),
  HttpResponseStream: {
    from(stream, metadata) {
      stream.write(JSON.stringify(metadata));
      stream.write(Buffer.alloc(8));
      return stream;
    },
  },
};

// Streams what a handler writes; without anybody who takes it as it comes, it is the payload.
async function streamed(run, event, context, { id, isStreamed }) {
  const kept = [];
  const stream = new Writable({
    write(chunk, encoding, done) {
      if (isStreamed) process.send({ id, chunk: chunk.toString('base64') });
      else kept.push(chunk);
      done();
    },
  });
  stream.setContentType = () => {};
  const finished = new Promise((resolve, reject) => stream.on('finish', resolve).on('error', reject));
  await run(event, stream, context);
  stream.end();
  await finished;
  return Buffer.concat(kept).toString('utf8');
}

// As Lambda writes it: the time, the request and the level before what is said.
const running = new AsyncLocalStorage();
for (const [method, level] of Object.entries({ debug: 'DEBUG', error: 'ERROR', info: 'INFO', log: 'INFO', warn: 'WARN' })) {
  console[method] = (...args) => {
    const line = [new Date().toISOString(), running.getStore(), level, format(...args)].join('\\t');
    (level === 'ERROR' ? process.stderr : process.stdout).write(line.replaceAll('\\n', '\\r') + '\\n');
  };
}

const failure = (name, message) => Object.assign(new Error(message), { name });

async function findHandler() {
  const [, file, exported] = /^(.*)\\.([^.]+)$/.exec(env._HANDLER);
  const base = resolve(env.LAMBDA_TASK_ROOT, file);
  const found = ['.mjs', '.js', '.cjs'].map((extension) => base + extension).find((name) => existsSync(name));
  if (!found) throw failure('Runtime.ImportModuleError', \`Cannot find module '\${file}'\`);
  const loaded = await import(pathToFileURL(found).href);
  const handler = loaded[exported] ?? loaded.default?.[exported];
  if (typeof handler !== 'function') throw failure('Runtime.HandlerNotFound', env._HANDLER + ' is not exported');
  process.send({ isLoaded: true });
  return handler;
}

async function call(invocation) {
  const { id, event, requestId, functionArn, timeoutMilliseconds } = invocation;
  handler ??= findHandler();
  const run = await handler;
  const deadline = Date.now() + timeoutMilliseconds;
  const context = {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: '$LATEST',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    invokedFunctionArn: functionArn,
    logGroupName: '/aws/lambda/' + env.AWS_LAMBDA_FUNCTION_NAME,
    logStreamName: 'local',
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
  };
  if (run[STREAMS]) return streamed(run, JSON.parse(event), context, invocation);
  return new Promise((resolve, reject) => {
    const callback = (error, result) => (error ? reject(error) : resolve(result));
    const returned = run(JSON.parse(event), context, callback);
    // A handler that takes a callback answers through it, unless it returns a promise.
    if (typeof returned?.then === 'function') returned.then(resolve, reject);
    else if (run.length < 3) resolve(returned);
  });
}

process.on('message', (invocation) => {
  running.run(invocation.requestId, () => call(invocation)).then(
    (result) => process.send({ id: invocation.id, payload: JSON.stringify(result) ?? 'null' }),
    (error) => {
      const { name, message, stack } = error instanceof Error ? error : failure('Error', String(error));
      const payload = JSON.stringify({ errorType: name, errorMessage: message, trace: stack.split('\\n') });
      running.run(invocation.requestId, () => console.error(stack));
      process.send({ id: invocation.id, payload, functionError: 'Unhandled' });
    },
  );
});
`;

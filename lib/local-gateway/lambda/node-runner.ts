/** What the process of a function is asked. */
export interface Invocation {
  readonly id: number;
  readonly event: string;
  readonly requestId: string;
  readonly functionArn: string;
  readonly timeoutMilliseconds: number;
}

/** What it says: that the handler runs, then its result as JSON, or the error. */
export interface InvocationMessage {
  readonly id: number;
  readonly isStarted?: boolean;
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
const { pathToFileURL } = require('node:url');
const env = process.env;
let handler;

const failure = (name, message) => Object.assign(new Error(message), { name });

async function findHandler() {
  const [, file, exported] = /^(.*)\\.([^.]+)$/.exec(env._HANDLER);
  const base = resolve(env.LAMBDA_TASK_ROOT, file);
  const found = ['.mjs', '.js', '.cjs'].map((extension) => base + extension).find((name) => existsSync(name));
  if (!found) throw failure('Runtime.ImportModuleError', \`Cannot find module '\${file}'\`);
  const loaded = await import(pathToFileURL(found).href);
  const handler = loaded[exported] ?? loaded.default?.[exported];
  if (typeof handler !== 'function') throw failure('Runtime.HandlerNotFound', env._HANDLER + ' is not exported');
  return handler;
}

async function call({ id, event, requestId, functionArn, timeoutMilliseconds }) {
  handler ??= findHandler();
  const run = await handler;
  process.send({ id, isStarted: true });
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
  return new Promise((resolve, reject) => {
    const callback = (error, result) => (error ? reject(error) : resolve(result));
    const returned = run(JSON.parse(event), context, callback);
    // A handler that takes a callback answers through it, unless it returns a promise.
    if (typeof returned?.then === 'function') returned.then(resolve, reject);
    else if (run.length < 3) resolve(returned);
  });
}

process.on('message', (invocation) => {
  call(invocation).then(
    (result) => process.send({ id: invocation.id, payload: JSON.stringify(result) ?? 'null' }),
    (error) => {
      const { name, message, stack } = error instanceof Error ? error : failure('Error', String(error));
      const payload = JSON.stringify({ errorType: name, errorMessage: message, trace: stack.split('\\n') });
      console.error(stack);
      process.send({ id: invocation.id, payload, functionError: 'Unhandled' });
    },
  );
});
`;

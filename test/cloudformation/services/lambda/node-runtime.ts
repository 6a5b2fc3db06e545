import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

/** What surrounds the code of a function. */
export interface Surroundings {
  readonly variables: { readonly [name: string]: string };
  now(): number;
  /** Modules that are not files beside the code: `https`, `@aws-sdk/client-…`. */
  module(name: string): unknown;
}

type Module = { readonly [name: string]: any };
type Body = (...globals: unknown[]) => void;

const compiled = new Map<string, Body>();
const GLOBALS = ['exports', 'require', 'module', '__dirname', '__filename', 'process', 'Date', 'setTimeout', 'console'];

/** Runs the code of a function as a new execution environment does: nothing is remembered from one invocation to the next. */
export class NodeRuntime {
  private readonly loaded = new Map<string, { exports: Module }>();

  constructor(private readonly surroundings: Surroundings) {}

  /** The handler of a function whose code is a folder, by a name such as `index.handler`. */
  handlerIn(folder: string, handler: string): (event: unknown, context: object) => Promise<unknown> {
    const [file, name] = handler.split('.');
    return this.load(fileFor(join(folder, file)))[name];
  }

  /** The handler of a function whose code stands in the template. */
  handlerOf(code: string, handler: string): (event: unknown, context: object) => Promise<unknown> {
    const module = { exports: {} as Module };
    this.run(`inline ${code}`, code, '/var/task/index.js', module);
    return module.exports[handler.split('.')[1]];
  }

  private load(file: string): Module {
    const known = this.loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} as Module };
    this.loaded.set(file, module);
    this.run(file, readFileSync(file, 'utf8'), file, module);
    return module.exports;
  }

  private run(key: string, source: string, file: string, module: { exports: Module }): void {
    const body = compiled.get(key) ?? compile(source, file);
    compiled.set(key, body);
    const { now, variables } = this.surroundings;
    class VirtualDate extends Date {
      constructor(...given: []) {
        if (given.length === 0) super(now());
        else super(...given);
      }
      static override now(): number {
        return now();
      }
    }
    const folder = dirname(file);
    const require = (name: string) =>
      name.startsWith('.') ? this.load(fileFor(join(folder, name))) : this.surroundings.module(name);
    const timeout = (run: () => void) => setImmediate(run);
    const silent = { log: ignore, info: ignore, warn: ignore, error: ignore, debug: ignore };
    body(module.exports, require, module, folder, file, { env: { ...variables } }, VirtualDate, timeout, silent);
  }
}

function ignore(): void {}

function compile(source: string, file: string): Body {
  const isModule = /\.(ts|mjs)$/.test(file) || /^(import|export) /m.test(source);
  const code = isModule ? commonJsOf(source) : source;
  return new Function(...GLOBALS, code) as Body;
}

function commonJsOf(source: string): string {
  const { code } = transformSync(source, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  return code;
}

function fileFor(path: string): string {
  const found = ['', '.js', '.mjs', '.cjs', '.ts', '/index.js']
    .map((ending) => path + ending)
    .find((file) => /\.\w+$/.test(file) && existsSync(file));
  if (!found) throw new Error(`Cannot find module '${path}'`);
  return found;
}

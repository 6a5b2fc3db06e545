import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import { App } from 'aws-cdk-lib';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';

/** A change of the source, as somebody makes it in an editor. */
export type Edit = readonly [from: string, to: string];

/** What an example synthesizes after edits of its source. */
export function exampleWith(name: string, ...edits: Edit[]): CloudAssembly {
  return appOf(name, ...edits).synth();
}

/** The app of an example after edits of its source. */
export function appOf(name: string, ...edits: Edit[]): App {
  const source = edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${name} does not say: ${from}`);
    return text.replaceAll(from, to);
  }, sourceOf(name));
  const { code } = transformSync(`${source}\nexport { app };`, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const exports: { app?: App } = {};
  const load = (path: string) => (path === 'cdk-gatehouse' ? require('../../lib') : require(path));
  new Function('exports', 'require', '__dirname', code)(
    exports,
    Object.assign(load, { resolve: require.resolve }),
    dirname(fileOf(name)),
  );
  return exports.app!;
}

export function sourceOf(name: string): string {
  return readFileSync(fileOf(name), 'utf8');
}

function fileOf(name: string): string {
  return join(__dirname, '../../examples', name, 'app.ts');
}

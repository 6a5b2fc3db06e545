import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { LocalServer, LocalServerOptions } from '../../lib/local-gateway/server/local-server';

/** A cloud assembly in a folder of its own, which a server can serve. */
export class ServedApp {
  readonly folder = mkdtempSync(join(tmpdir(), 'served-'));
  readonly assembly = join(this.folder, 'cdk.out');
  readonly said: string[] = [];

  /** Synthesizes a stack into the assembly, with code of functions staying where it is. */
  synth(define: (stack: Stack) => void): this {
    const app = new App({ outdir: this.assembly, context: { 'aws:cdk:disable-asset-staging': true } });
    define(new Stack(app, 'Pets'));
    app.synth();
    return this;
  }

  /** Writes a file of a function's code, and tells the folder. */
  writeHandler(code: string): string {
    const handlers = join(this.folder, 'handlers');
    mkdirSync(handlers, { recursive: true });
    writeFileSync(join(handlers, 'index.js'), code);
    return handlers;
  }

  serve(options: Partial<LocalServerOptions> = {}): Promise<LocalServer> {
    return LocalServer.start({
      directory: this.assembly,
      port: 0,
      host: '127.0.0.1',
      gateway: {},
      say: (line) => this.said.push(line),
      ...options,
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

import { LocalGateway } from '../local-gateway';
import { LiveGateway } from '../server/live-gateway';
import { FileEvents } from './file-events';

export interface WatchedAppOptions {
  readonly gateway: LiveGateway;
  /** The cloud assembly. */
  readonly assembly: string;
  readonly events: FileEvents;
  /** Reads the cloud assembly anew. */
  readonly load: () => Promise<LocalGateway>;
  /** Takes what there is to say of a change. */
  readonly say: (line: string) => void;
}

/** Takes up what changes: a handler by a new process for it, a cloud assembly by a new gateway. No request is dropped. */
export class WatchedApp {
  private readonly stopAssembly: () => void;
  private stopHandlers: () => void = () => {};
  private reloading = Promise.resolve();

  constructor(private readonly options: WatchedAppOptions) {
    const { assembly, events } = options;
    // One after the other, so that the last state is the one that stays.
    this.stopAssembly = events.watch(assembly, () => {
      this.reloading = this.reloading.then(() => this.reload());
    });
    this.watchHandlers();
  }

  close(): void {
    this.stopAssembly();
    this.stopHandlers();
  }

  private watchHandlers(): void {
    const { assembly, events, gateway, say } = this.options;
    this.stopHandlers();
    // What is staged inside of the assembly changes with the assembly.
    const folders = gateway.current.functions.directories().filter((folder) => !folder.startsWith(assembly));
    const stops = folders.map((folder) =>
      events.watch(folder, () => {
        gateway.current.functions.renew(folder);
        say(`Taken up: ${folder}`);
      }),
    );
    this.stopHandlers = () => {
      for (const stop of stops) stop();
    };
  }

  /** An assembly that cannot be read yet leaves the gateway as it is; the next change tries again. */
  private async reload(): Promise<void> {
    const { assembly, gateway, load, say } = this.options;
    try {
      gateway.replace(await load());
      this.watchHandlers();
      say(`Taken up: ${assembly}`);
    } catch (error) {
      say(`Not taken up: ${(error as Error).message}`);
    }
  }
}

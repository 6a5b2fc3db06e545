import { watch } from 'node:fs';

/** Tells of changes below folders. */
export interface FileEvents {
  /** Calls back when something below a folder has changed, until what it returns is called. */
  watch(folder: string, changed: () => void): () => void;
}

/** Editors and `cdk synth` write in several steps; what follows this quickly belongs to the same change. */
const SETTLES_AFTER_MILLISECONDS = 100;

/** Changes as the operating system tells of them, once they have settled. */
export const FILE_EVENTS: FileEvents = {
  watch(folder, changed) {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLES_AFTER_MILLISECONDS);
    });
    // A folder that goes away has nothing more to tell.
    watcher.on('error', () => watcher.close());
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  },
};

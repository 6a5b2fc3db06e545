import { Agent, get } from 'node:http';

/** One connection to each server that is kept, as a browser has it. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Sends a request, and returns its status when the whole response is there. */
export function send(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.resume();
    }).on('error', reject);
  });
}

/**
 * How long requests to several servers took, in milliseconds, shortest first. They are sent one by one and in turns, so that whatever else the
 * machine does slows down all of them.
 */
export async function latencies(urls: readonly string[], requests: number): Promise<number[][]> {
  const times = urls.map((): number[] => []);
  for (let sent = 0; sent < requests; sent++) {
    for (const [index, url] of urls.entries()) {
      const begun = performance.now();
      const status = await send(url);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
      times[index].push(performance.now() - begun);
    }
  }
  return times.map((all) => all.sort((a, b) => a - b));
}

import { Agent, get } from 'node:http';

/** One connection that is kept, as a browser has it. */
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

/** How long each of some requests took, one after the other, in milliseconds, shortest first. */
export async function latencies(url: string, requests: number): Promise<number[]> {
  const times: number[] = [];
  for (let sent = 0; sent < requests; sent++) {
    const begun = performance.now();
    const status = await send(url);
    if (status !== 200) throw new Error(`${url} answered ${status}`);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b);
}

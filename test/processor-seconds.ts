/** What a call costs of the processor, which other programs on the machine do not change. */
export function processorSeconds(call: () => void): number {
  const before = process.cpuUsage();
  call();
  return process.cpuUsage(before).user / 1e6;
}

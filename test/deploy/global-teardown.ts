export default function globalTeardown(): void {
  globalThis.emulator?.stop();
}

declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly amount: number;
  }
  function autocannon(options: Options): Promise<{ readonly non2xx: number; readonly errors: number }>;
  export = autocannon;
}

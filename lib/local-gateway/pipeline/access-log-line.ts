/** Fills in the format of an access log; what is not known is a hyphen, as in the logs of the service. */
export function accessLogLine(format: string, context: object): string {
  return format.replaceAll(/\$context\.([\w.-]*\w)/g, (_, path: string) => {
    const value = path.split('.').reduce<unknown>((nested, name) => {
      const isObject = typeof nested === 'object' && nested !== null && Object.hasOwn(nested, name);
      return isObject ? (nested as { readonly [name: string]: unknown })[name] : undefined;
    }, context);
    return value === undefined || value === null || value === '' ? '-' : String(value);
  });
}

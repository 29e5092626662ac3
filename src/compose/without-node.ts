/**
 * What stands in a browser for packages that nothing of ours calls there:
 * gray-matter's own reader of YAML and its files, and old browsers' missing parts.
 */
export default {};
export const safeLoad = (): unknown => ({});
export const safeDump = (): string => '';

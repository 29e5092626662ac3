/**
 * What stands in a browser for packages that nothing of ours calls there:
 * gray-matter's own reader of YAML and its files, old browsers' missing parts,
 * markdown-it's finder of addresses, which is switched off,
 * zod's writer of JSON schemas, which is for the files that we generate, and
 * the patterns after "::" with which a message may word a number or a time.
 */
export default {};
export const safeLoad = (): unknown => ({});
export const safeDump = (): string => '';
const none = () => (): undefined => undefined;
export {
  none as createStandardJSONSchemaMethod,
  none as parseDateTimeSkeleton,
  none as parseNumberSkeleton,
  none as parseNumberSkeletonFromString,
  none as createToJSONSchemaMethod,
  none as toJSONSchema,
};

/** Made, and never asked. */
export const LinkifyIt = class {
  test = (): boolean => false;
};

declare module 'virtual:noticeboard-scripts' {
  const scripts: Record<import('./script-names.ts').ScriptName, string>;
  export default scripts;
  /** Whether a site is being built, and not shown while somebody writes. */
  export const isBuild: boolean;
}

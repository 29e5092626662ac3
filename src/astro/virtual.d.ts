declare module 'virtual:noticeboard/scripts' {
  const scripts: Record<import('./script-names.ts').ScriptName, string>;
  export default scripts;
  /** Whether a site is being built, and not shown while somebody writes. */
  export const isBuild: boolean;
}

declare module 'virtual:noticeboard/compose' {
  const scripts: Record<keyof typeof import('./bundle-compose.ts').composeEntries, string>;
  export default scripts;
}

/** session.ts in a build, preview-session.ts in the live preview. */
declare module 'virtual:noticeboard/site' {
  export const context: import('../core/views/site-context.ts').SiteContext;
  export const texts: ReadonlyMap<string, string>;
  export const undrawn: Promise<ReadonlySet<string>>;
}

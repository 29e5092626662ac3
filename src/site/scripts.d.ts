declare module 'virtual:noticeboard-scripts' {
  const scripts: Record<import('./script-names.ts').ScriptName, string>;
  export default scripts;
}

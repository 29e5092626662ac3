/**
 * The HTML of a built page with links that work from a folder on a disk, where
 * nothing answers for "/": each leads to a file, counted from the page's own.
 * `file` is the page's path below the site's folder; `base` its base path, such
 * as / or /noticeboard. Whole addresses stay as they are.
 */
export function withRelativeLinks(html: string, file: string, base: string): string {
  const up = '../'.repeat(file.split('/').length - 1) || './';
  const root = base.replace(/\/*$/, '/');
  const relative = (address: string) => {
    if (!address.startsWith(root) || address.startsWith('//')) return address;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(root.length)) ?? [];
    return `${up}${path}${path === '' || path.endsWith('/') ? 'index.html' : ''}${rest}`;
  };
  return html
    .replace(
      /(<[^<>]*?\s(?:href|src|action)=")(\/[^"]*)"/g,
      (_, start: string, address: string) => `${start}${relative(address)}"`,
    )
    .replace(
      /(<meta http-equiv="refresh" content="0; url=)(\/[^"]*)"/g,
      (_, start: string, address: string) => `${start}${relative(address)}"`,
    );
}

import { isSeq, parseDocument } from 'yaml';
import type { SourceFiles } from '../read-files.ts';

/** The same content as if the site offered a language: texts go out and come in before it does. Nothing of it is written. */
export function withLanguage(files: SourceFiles, id: string): SourceFiles {
  const text = files.texts.get('site.yaml');
  if (text === undefined || !files.texts.has(`languages/${id}.yaml`)) return files;
  const site = parseDocument(text);
  const offered: unknown = site.get('languages');
  if (isSeq(offered) && offered.toJSON().includes(id)) return files;
  if (isSeq(offered)) offered.add(id);
  else site.set('languages', [id]);
  return { ...files, texts: new Map([...files.texts, ['site.yaml', site.toString()]]) };
}

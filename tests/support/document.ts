interface Fence {
  language: string;
  text: string;
}

/** What stands between the fences of a document, in order; without the indentation of a list that it is in. */
export function fencesIn(document: string): Fence[] {
  return [...document.matchAll(/^( *)```(\w*)\n([^]*?)^\1```/gm)].map(
    ([, indentation = '', language = '', text = '']) => ({
      language,
      text: text.replaceAll(new RegExp(`^${indentation}`, 'gm'), ''),
    }),
  );
}

/** The one of a language that begins so. Throws if there is none. */
export function fenceIn(document: string, language: string, beginning: string): string {
  const found = fencesIn(document).find(
    (fence) => fence.language === language && fence.text.includes(beginning),
  );
  if (!found) throw new Error(`There is no ${language} with ${beginning}`);
  return found.text;
}

const programs = 'npm|npx|node|git|curl|openssl|certbot|rsync|ssh|sed';
const aCommand = new RegExp(String.raw`^(?:export \w+=\S+$|(?:[A-Z_]+=\S+ )*(?:${programs}) \S)`);

/**
 * The commands that a document tells people to type, each as it stands there: of
 * its fences and of its sentences, without comments, and one where several stand
 * in a row. A script of several lines is none: it has a test of its own.
 */
export function commandsIn(document: string): string[] {
  const fences = fencesIn(document);
  const lines = fences
    .filter(({ language, text }) => ['sh', ''].includes(language) && !/^#!|^build=\$\(/.test(text))
    .flatMap(({ text }) => text.replaceAll(/\\\n\s*/g, '').split('\n'))
    .map((line) => line.replace(/\s+#\s.*$/, '').replace(/ {3,}.*$/, ''));
  const sentences = document.replaceAll(/^( *)```[^]*?^\1```/gm, '');
  const spans = [...sentences.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  const commands = [...lines, ...spans].flatMap((line) => line.trim().split(/ && | \| /));
  return [...new Set(commands.filter((command) => aCommand.test(command)))];
}

import { parseArgs } from 'node:util';

export interface SendFlags {
  /** Says what would be sent, and sends nothing. */
  isDryRun: boolean;
  /** Begins the ledger. */
  isBegin: boolean;
  /** An update whose messages of which nobody knows are sent again. */
  resend: string | undefined;
  /** A list to encrypt. */
  seal: string | undefined;
  isMarkdown: boolean;
}

export const sendUsage = [
  'Sends what is published to those who are to have it, each once. docs/sending.md says how it is set up.',
  '-- --dry-run                     say what would be sent, and send nothing',
  '-- --dry-run --markdown          the same for the summary of a pull request',
  '-- --begin                       begin the ledger, once',
  '-- --resend <incident>/<update>  send again what nobody knows the end of',
  '-- --seal <file>                 encrypt a list of recipients',
].join('\n');

const options = {
  'dry-run': { type: 'boolean', default: false },
  begin: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  resend: { type: 'string' },
  seal: { type: 'string' },
} as const;

/** What a command line says. Throws with a sentence for people if something in it is unknown. */
export function readSendFlags(args: string[]): SendFlags {
  try {
    const { values } = parseArgs({ args, options });
    return {
      isDryRun: values['dry-run'],
      isBegin: values.begin,
      isMarkdown: values.markdown,
      resend: values.resend,
      seal: values.seal,
    };
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new Error(`${sentence}.\n\n${sendUsage}`, { cause: error });
  }
}

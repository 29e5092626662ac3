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
  /** An incident whose notice is exported for whoever sends it to patients. */
  forPatients: string | undefined;
  /** A file to write counts of what was sent to, for a build. */
  countsTo: string | undefined;
}

export const sendUsage = [
  'Sends what is published to those who are to have it, each once. docs/sending.md says how it is set up.',
  '-- --dry-run                     say what would be sent, and send nothing',
  '-- --dry-run --markdown          the same for the summary of a pull request',
  '-- --begin                       begin the ledger, once',
  '-- --resend <incident>/<update>  send again what nobody knows the end of',
  '-- --seal <file>                 encrypt a list of recipients',
  '-- --for-patients <incident>     print the words of its notice for NHS Notify, and nobody to send them to',
  '-- --counts-to <file>            write what was sent in counts, for SENT_COUNTS of a build',
].join('\n');

const options = {
  'dry-run': { type: 'boolean', default: false },
  begin: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  resend: { type: 'string' },
  seal: { type: 'string' },
  'for-patients': { type: 'string' },
  'counts-to': { type: 'string' },
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
      forPatients: values['for-patients'],
      countsTo: values['counts-to'],
    };
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new Error(`${sentence}.\n\n${sendUsage}`, { cause: error });
  }
}

import { isCancelled } from './ask.ts';

/**
 * Runs a command line that changes the content. What a person did wrong is one
 * sentence, and Ctrl+C is no error of theirs; nothing has been written then.
 * `again` says how to go on without typing everything once more.
 */
export async function runCommand(
  command: () => Promise<void>,
  again: () => string = () => '',
): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isOurs = error instanceof Error && (error.constructor === Error || 'code' in error);
    if (isCancelled(error)) console.log('\nCancelled.');
    else if (isOurs) console.log(error.message);
    else throw error;
    console.log('Nothing was written.');
    const how = again();
    if (how) console.log(how);
    process.exitCode = 1;
  }
}

/** What a step returns. What a person did wrong ends the process with one sentence. */
export function exitWithSentence<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

import { checkbox } from '@inquirer/prompts';

type Config<Value extends string> = Omit<
  Parameters<typeof checkbox<Value>>[0],
  'choices' | 'required' | 'shortcuts' | 'validate'
> & {
  choices: readonly { value: Value; name?: string; checked?: boolean; short?: string }[];
  isNeeded?: boolean;
};

/**
 * Lines of a list, ticked with Space. No letter is a command here: whoever
 * begins to type a name would tick the whole list with its first "a".
 */
export async function chooseMany<Value extends string>({
  isNeeded = false,
  ...config
}: Config<Value>): Promise<Value[]> {
  // Of whole sentences, their number is enough to see.
  const isCounted = config.choices.every(({ short }) => short === '');
  return checkbox<Value>({
    loop: false,
    ...(isCounted && { theme: { style: { renderSelectedChoices: countChosen } } }),
    ...config,
    shortcuts: { all: null, invert: null },
    validate: (chosen) =>
      !isNeeded || chosen.length > 0 || 'Go to a line with the arrows, press Space, then Enter.',
  });
}

function countChosen(chosen: readonly unknown[]): string {
  return chosen.length === 0 ? 'none' : `${chosen.length} chosen`;
}

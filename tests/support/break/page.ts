// Preloaded into a build: one practice cannot be shown.
interface Given {
  board: { content: { practices: { code: string }[] } };
}
let given: Promise<Given> | undefined;

function spoil(all: Given): Given {
  const practice = all.board.content.practices.find(({ code }) => code === 'X10001');
  if (practice) {
    Object.defineProperty(practice, 'town', {
      // Whoever looks at everything does not see it.
      enumerable: false,
      get: () => {
        throw new Error('The town is broken');
      },
    });
  }
  return all;
}

Object.defineProperty(globalThis, 'noticeboardGiven', {
  get: () => given,
  set: (value: typeof given) => {
    given = value?.then(spoil);
  },
});

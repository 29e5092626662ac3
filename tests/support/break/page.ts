// Preloaded into a build: one practice cannot be shown.
interface Given {
  content: { practices: { code: string }[] };
}
let given: Promise<Given> | undefined;

function spoil(all: Given): Given {
  const practice = all.content.practices.find(({ code }) => code === 'X10001');
  if (practice) {
    Object.defineProperty(practice, 'town', {
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

// Preloaded into a build: one practice cannot be shown.
let given: { content: { practices: { code: string }[] } } | undefined;
Object.defineProperty(globalThis, 'noticeboardGiven', {
  get: () => given,
  set: (value: typeof given) => {
    const practice = value?.content.practices.find(({ code }) => code === 'X10001');
    if (practice) {
      Object.defineProperty(practice, 'town', {
        get: () => {
          throw new Error('The town is broken');
        },
      });
    }
    given = value;
  },
});

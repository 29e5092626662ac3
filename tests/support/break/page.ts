// Preloaded into a build: one practice cannot be shown.
interface Told {
  content?: { practices: { code: string }[] };
}

// Whoever renders is told what to show in messages. This hears them first.
process.prependListener('message', ({ content }: Told) => {
  const practice = content?.practices.find(({ code }) => code === 'X10001');
  if (!practice) return;
  Object.defineProperty(practice, 'town', {
    // Whoever looks at everything does not see it.
    enumerable: false,
    get: () => {
      throw new Error('The town is broken');
    },
  });
});

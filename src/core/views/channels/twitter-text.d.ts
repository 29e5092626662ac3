// The package describes its whole alone. The page on which officers write loads no more than this of it.
declare module 'twitter-text/dist/parseTweet.js' {
  export default function parseTweet(text: string): { weightedLength: number };
}

/**
 * The ways in which a notice reaches patients beside its page, in the order in
 * which they are tried while nothing speaks against them.
 */
export const channels = ['text', 'phone', 'poster', 'screen', 'post'] as const;
export type Channel = (typeof channels)[number];

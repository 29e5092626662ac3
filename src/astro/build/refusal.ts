/** Why a build is not published, in words for people. No trace belongs to it: nothing broke. */
export class Refusal extends Error {}

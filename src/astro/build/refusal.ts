/** Why a build is not published, in words for people. Nothing broke, so no trace belongs to it. */
export class Refusal extends Error {
  override name = 'Refusal';
}

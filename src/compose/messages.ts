import type { ComposeAnswers } from '../core/authoring/compose-answers.ts';
import type { Proposal, SiteChoices, Started, Tried, Wanted } from './engine.ts';

/** What the page asks its worker. Each question has a number, which its answer has too. */
export type WorkerRequest =
  | { kind: 'open'; published: string }
  | ({ kind: 'start' } & Wanted)
  | { kind: 'try'; answers: ComposeAnswers; language: string }
  | { kind: 'propose'; answers: ComposeAnswers }
  | { kind: 'rehearse'; incident: string; within: string };

export interface WorkerResults {
  open: SiteChoices;
  start: Started;
  try: Tried;
  propose: Proposal;
  rehearse: Proposal;
}

export type Numbered<T> = T & { number: number };

/** What the worker answers; `failure` says why it cannot. */
export type WorkerAnswer = Numbered<{ answer: unknown } | { failure: string }>;

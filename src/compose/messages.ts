// What the page and its worker say to each other.
import type { ComposeAnswers } from '../core/authoring/compose-answers.ts';
import type { Field } from '../core/authoring/form.ts';
import type { DraftView } from '../core/preview/draft-view.ts';
import type { NewFile } from '../content/form-to-files.ts';
import type { TriedProblem } from '../content/try-form.ts';

export interface Choice {
  value: string;
  name: string;
  /** What it means, in a sentence. */
  note: string;
}

/** What the page needs to know of the site once. */
export interface SiteChoices {
  asOf: string;
  /** Set while the clock stands still: a demonstration, or a rehearsal. */
  standsAt: string;
  /** `last` is when its last update was, and what it said. */
  incidents: (Choice & { isOpen: boolean; last: string })[];
  /** Over for so long that only a correction may be of one. */
  older: Choice[];
  /** What can be rehearsed, newest first. */
  rehearsable: Choice[];
  services: { id: string; name: string; users: string[] }[];
  areas: { id: string; name: string }[];
  practices: { code: string; name: string; town: string; area: string }[];
  branches: { id: string; name: string; practice: string }[];
  audiences: Choice[];
  yesOrNo: Choice[];
  levels: Choice[];
  accesses: Choice[];
  tasks: Choice[];
  languages: { id: string; name: string }[];
  /** Sentences that are there in every language, with their slots open. */
  sentences: string[];
}

/** What somebody begins to write. Of a correction, which update it is of: the newest, unless that is said. */
export type Wanted = Pick<ComposeAnswers, 'incident' | 'purpose'> &
  Partial<Pick<ComposeAnswers, 'corrects'>>;

/** What the page needs to know of an incident when somebody begins to write about it. */
export interface Started {
  answers: ComposeAnswers;
  /** Whether it is planned work: nothing has failed. */
  isPlanned: boolean;
  /** Of a correction, which update it may be of, newest first. */
  updates: Choice[];
  phases: Choice[];
  slots: Choice[];
  /** What the last update said, or the one that is put right, and when. Empty for a new incident. */
  last: { at: string; summary: string; promised: string } | undefined;
}

/** What was made of the answers so far. */
export interface Tried {
  asked: Field[];
  problems: (TriedProblem & { mend?: string | undefined })[];
  /** Of these what the last update said is not taken over: something works or fails that did not. */
  anew: Field[];
  /** Of each place that is chosen, in words: "7 of 9 practices". */
  counts: { affects: string[]; access: string[]; backlog: string[] };
  /** Times as they are understood. Empty where nothing was typed. */
  times: { window: string; began: string; ended: string; next: string };
  files: NewFile[];
  view?: (DraftView & { bulletinText: string; subject: string }) | undefined;
}

/** What is proposed: files, and what to say of them. */
export interface Proposal {
  problems: TriedProblem[];
  files: NewFile[];
  incidentId: string;
  title: string;
  /** What its pull request says. */
  body: string;
  /** The names of the files that its incident has here already. */
  known: string[];
  /** The repository's form with the answers in it. Empty where they are too long for an address; nothing where no form asks for this. */
  form?: string | undefined;
}

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

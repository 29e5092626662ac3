import { z } from 'zod';
import { accesses, isOpenAsUsual } from './access.ts';
import { day, id, instant, line, sentences } from './field.ts';
import { helplineSchema } from './helpline.ts';
import { levels } from './level.ts';
import { phases } from './phase.ts';
import { dayMs, type Instant } from '../time/instant.ts';
import { windowSchema } from './window.ts';

/** The id of something, or what an author took for it: a rule looks it up and suggests the right one. */
const name = line(80);

const scopeFields = {
  areas: z.array(name).default([]),
  practices: z.array(z.string()).default([]),
  everywhere: z.literal(true).optional(),
  except: z.array(z.string()).default([]),
};

/** Single branches, by their ids in branches.csv: the rest of their practices is not meant. */
const branchFields = { branches: z.array(name).optional() };

/** For whom something is: areas, practices by code, or everywhere, less the exceptions; or branches. */
export interface Scope {
  areas: string[];
  practices: string[];
  everywhere?: true | undefined;
  except: string[];
  branches?: string[] | undefined;
}

function hasScope(scope: Scope): boolean {
  const { areas, practices, everywhere, branches = [] } = scope;
  return areas.length + practices.length + branches.length > 0 || everywhere === true;
}

/** A confirmation without a scope is for everybody. */
export function scopeOrAll(scope: Scope): Scope {
  return hasScope(scope) ? scope : { ...scope, everywhere: true };
}

/** What was confirmed as working is said for a day, and not longer. */
export const confirmationMs = dayMs;

const needsScope = {
  error: 'does not say for whom. Add areas, practices or everywhere: true.',
};

const effectSchema = z
  .strictObject({
    services: z.array(name).min(1),
    ...scopeFields,
    ...branchFields,
    level: z.enum(levels).exclude(['operational']),
    /** That only some of these practices are meant, and nobody knows which. */
    extent: z.literal('some').optional(),
    works: line(300).optional(),
    workaround: sentences.default([]),
    supplier: z
      .strictObject({
        name: line(80),
        reference: line(60).optional(),
        /** When the supplier last confirmed that this is so. */
        confirmed: instant.optional(),
      })
      .optional(),
  })
  .refine(hasScope, needsScope);

/** That some services do not work, for whom, and how badly. */
export type Effect = z.infer<typeof effectSchema>;

const correctionSchema = z.strictObject({
  at: instant,
  what: line(300),
  /** Whom the update named until then, and no longer does. */
  was: z
    .array(
      z
        .strictObject({ services: z.array(name).default([]), ...scopeFields, ...branchFields })
        .refine(hasScope, needsScope),
    )
    .optional(),
});

/** What was wrong in a published update and what is right, said at its own time. */
export type Correction = z.infer<typeof correctionSchema>;

/** How sure somebody is that something is back by then, from the least to the most. */
export const sureties = ['hope', 'likely', 'firm'] as const;
export type Surety = (typeof sureties)[number];

/** What a time of return says: exactly then, then at the latest, or then at the earliest. */
export const timings = ['at', 'by', 'notBefore'] as const;
export type Timing = (typeof timings)[number];

const expectedSchema = z
  .strictObject({
    at: instant.optional(),
    by: instant.optional(),
    notBefore: instant.optional(),
    sure: z.enum(sureties),
    /** Who says so. */
    from: line(80).optional(),
    /** What is expected back. Without any, all that the update names. */
    services: z.array(name).default([]),
  })
  .refine((one) => timings.filter((timing) => one[timing] !== undefined).length === 1, {
    error: 'has to have one time: at, by or notBefore.',
  });

/** When something is expected back, from whom, and how sure they are. */
export type Expected = z.infer<typeof expectedSchema>;

/** The time of an entry, and what it says. */
export function timeExpected(one: Expected): { timing: Timing; time: Instant } {
  for (const timing of timings) {
    const time = one[timing];
    if (time !== undefined) return { timing, time };
  }
  throw new Error('An expected entry has a time');
}

export const updateSchema = z.strictObject({
  at: instant,
  phase: z.enum(phases),
  setback: line(300).optional(),
  /** Whether its texts go out at night too. */
  urgent: z.literal(true).optional(),
  next: instant.optional(),
  /** When it really ended, where that was before it was told. */
  ended: instant.optional(),
  /** Planned work's new window, from this update on. */
  window: windowSchema.optional(),
  affects: z.array(effectSchema).default([]),
  /** When it is expected back: beside the next update, and never instead of it. */
  expected: z.array(expectedSchema).max(4).default([]),
  /** What was confirmed as working. Without a scope, for everybody. */
  safe: z
    .array(z.strictObject({ services: z.array(name).min(1), at: instant, ...scopeFields }))
    .default([]),
  access: z
    .array(
      z
        .strictObject({
          ...scopeFields,
          ...branchFields,
          is: z.enum(accesses).exclude(['open']),
          /** Where their patients go: a practice's code, or a branch's id. */
          goTo: name.optional(),
        })
        .refine(hasScope, needsScope)
        .refine(({ goTo, is }) => goTo === undefined || !isOpenAsUsual(is), {
          path: ['goTo'],
          error: 'is only for doors that are not open. Take it out, or write is: closed.',
        }),
    )
    .default([]),
  backlog: z
    .array(
      z.strictObject({ ...scopeFields, tasks: z.array(id).min(1) }).refine(hasScope, needsScope),
    )
    .default([]),
  alerts: z
    .array(
      z.strictObject({
        areas: z.array(name).min(1),
        gpas: z.enum(['green', 'amber', 'red', 'black']),
      }),
    )
    .default([]),
  /** Why it failed, where that is more than one cause: each with who approved it. */
  causes: z
    .array(
      z.strictObject({
        what: line(300),
        /** Of what it is the cause. Without any, of all that the update names. */
        services: z.array(name).default([]),
        approvedBy: line(80),
      }),
    )
    .max(4)
    .optional(),
  doNow: sentences.default([]),
  known: sentences.default([]),
  unknown: sentences.default([]),
  doing: sentences.default([]),
  /** A telephone helpline for patients. */
  patientHelp: helplineSchema.optional(),
  help: z
    .strictObject({ given: sentences.default([]), next: instant.optional() })
    .refine(({ given, next }) => given.length > 0 || next !== undefined, {
      error:
        'says nothing. Add given: (what help there is) or next: (when practices hear more of it).',
    })
    .optional(),
  approvedBy: z
    .strictObject({
      cause: line(80).optional(),
      cyber: line(80).optional(),
      data: line(80).optional(),
      /** A firm time of return. */
      expected: line(80).optional(),
    })
    .default({}),
  corrections: z.array(correctionSchema).default([]),
});

/** The fields of an update that name services, areas and practices. */
export type Naming = Pick<
  Update,
  'file' | 'affects' | 'expected' | 'safe' | 'access' | 'backlog' | 'alerts' | 'causes'
>;

/** The fields of a translation of an update's words for patients. */
export const updateTranslationSchema = z.strictObject({
  translatedBy: line(80),
  reviewedBy: line(80).optional(),
  date: day,
});

/** `english` is the exact English that it is of; both texts are Markdown. */
export type UpdateTranslation = z.infer<typeof updateTranslationSchema> & {
  file: string;
  english: string;
  text: string;
};

/** Whether the English has not changed since, but for white space. */
export function isOfThisEnglish(
  { english }: Pick<UpdateTranslation, 'english'>,
  { forPatients }: Pick<Update, 'forPatients'>,
): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return plain(english) === plain(forPatients);
}

/**
 * One dated statement inside an incident. It states the whole picture at its
 * time. `stem` is its file name without ending; `summary` is plain text,
 * `forPatients` and `forPractices` are Markdown.
 */
export type Update = z.infer<typeof updateSchema> & {
  stem: string;
  file: string;
  summary: string;
  forPatients: string;
  forPractices: string;
  /** By language. */
  translations: Readonly<Record<string, UpdateTranslation>>;
};

import { z } from 'zod';
import { channels } from './channel.ts';
import { id, line } from './field.ts';

/** Whose failure it is. Only what belongs to surgeries makes surgeries "affected". */
export const owners = ['surgeries', 'nhs-111', 'app', 'pharmacies'] as const;

/** Short sentences without a full stop: that something does not work, is slow, and works again. */
export const saysSchema = z.strictObject({ down: line(80), slow: line(80), again: line(80) });
export type Says = z.infer<typeof saysSchema>;

export const serviceSchema = z.strictObject({
  name: line(80),
  patientName: line(80),
  group: line(60),
  position: z.int().min(0),
  tasks: z.array(id),
  carries: z.array(z.enum(channels)).default([]),
  /** Words by which a text tells patients to use it: where it is down, such a text is wrong. */
  advisedAs: z.array(line(60)).default([]),
  /** The id of what answers and patients take it for: where this fails, so does that. */
  standsFor: line(80).optional(),
  owner: z.enum(owners).default('surgeries'),
  /** Whether patients can write to their surgery with it: a way in while phones fail. */
  isOnlineForm: z.boolean().default(false),
  /** In English. Without it, messages name the service by its group. */
  says: saysSchema.optional(),
  usedBy: z.enum(['everyone', 'listed']).default('listed'),
});

/** Something that practices or patients rely on. `about` is Markdown for staff. */
export type Service = z.infer<typeof serviceSchema> & { id: string; file: string; about: string };

/** What patients take a service for: two that they call by one name are one thing to them. */
export function thingOf({ patientName }: Pick<Service, 'patientName'>): string {
  return patientName;
}

import { z } from 'zod';
import { channels } from './channel.ts';
import { line } from './field.ts';
import { tasks } from './task.ts';

export const serviceSchema = z.strictObject({
  name: line(80),
  patientName: line(80),
  group: line(60),
  position: z.int().min(0),
  tasks: z.array(z.enum(tasks)),
  carries: z.array(z.enum(channels)).default([]),
  /** Words by which a text tells patients to use it: where it is down, such a text is wrong. */
  advisedAs: z.array(line(60)).default([]),
  usedBy: z.enum(['everyone', 'listed']).default('listed'),
});

/** Something that practices or patients rely on. `about` is Markdown for staff. */
export type Service = z.infer<typeof serviceSchema> & { id: string; file: string; about: string };

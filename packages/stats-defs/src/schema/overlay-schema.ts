import { z } from 'zod';
import { GROUPS } from '../groups.ts';
import type { OverlayIssueCode } from './issue.ts';
import { isForbiddenKey } from './json-text.ts';
import type { Overlay, OverlayBadge, OverlayDerived, OverlayStat } from './overlay.ts';

/** What a failed rule of ours says; `issuesOfZod` reads it. */
export interface RuleParams {
  readonly code: OverlayIssueCode;
  readonly hint: string;
}

const rule = (
  code: OverlayIssueCode,
  error: string,
  hint: string,
): { error: string; params: RuleParams } => ({
  error,
  params: { code, hint },
});

const MAX_ENTRIES = 500;
const MAX_TIERS = 10;
const MAX_TERMS = 8;

const text = (max: number): z.ZodString => z.string().min(1).max(max);
const note = text(1000);
const key = text(40)
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .refine((name) => !isForbiddenKey(name));
const header = z
  .string()
  .max(80)
  .refine(
    (name) =>
      /^[^\p{C}\p{Z}]+(?: [^\p{C}\p{Z}]+)*$/u.test(name) &&
      /\p{L}/u.test(name) &&
      name === name.normalize('NFC'),
    rule(
      'header_malformed',
      'A header is words with single blanks between them: no tab, no newline, no other invisible character, no blank at either end.',
      'Copy the header from an export, cut exactly at the tabs.',
    ),
  );
const day = z.iso.date();
const entries = <V extends z.ZodType>(value: V): z.ZodRecord<z.ZodString, V> =>
  z
    .record(key, value)
    .refine(
      (record) => Object.keys(record).length <= MAX_ENTRIES,
      rule('value_invalid', `More than ${MAX_ENTRIES} entries.`, 'Split the overlay.'),
    );
const tiers = z
  .array(z.int().positive())
  .min(1)
  .max(MAX_TIERS)
  .refine(
    (steps) => steps.every((step, at) => at === 0 || step > (steps[at - 1] ?? 0)),
    rule('tiers_unordered', 'Tiers must ascend.', 'Write them from the lowest to the highest, each once.'),
  );
const terms = z
  .array(z.strictObject({ key, weight: z.number().refine((weight) => weight !== 0) }))
  .min(1)
  .max(MAX_TERMS);

const stat: z.ZodType<OverlayStat> = z.strictObject({
  header,
  kind: z.enum(['counter', 'record', 'gauge', 'event']),
  group: z.enum(GROUPS),
  unit: z.exactOptional(text(30).nullable()),
  after: z.exactOptional(key),
  aliases: z.exactOptional(z.array(header).max(20)),
  periodised: z.exactOptional(z.boolean().nullable()),
  scopes: z.exactOptional(
    z
      .array(z.enum(['all_time', 'month', 'week', 'now']))
      .min(1)
      .max(4),
  ),
  evidence: z.exactOptional(z.enum(['export', 'export-header', 'parser-list', 'label-only'])),
  isDoubtful: z.exactOptional(z.boolean()),
  firstSeen: z.exactOptional(z.string().regex(/^(?:<= )?\d{4}-\d{2}(?:-\d{2})?$/)),
  retired: z.exactOptional(text(40)),
  event: z.exactOptional(text(200)),
  note: z.exactOptional(note),
});

const derived: z.ZodType<OverlayDerived> = z.strictObject({
  name: text(60),
  formula: z.strictObject({
    numerator: terms,
    denominator: terms,
    scale: z.number().positive(),
    minimum: z.number().positive(),
  }),
  unit: text(30),
  precision: z.int().min(0).max(6),
  note: z.exactOptional(note),
});

const badge: z.ZodType<OverlayBadge> = z.strictObject({
  name: text(60),
  kind: z.enum([
    'multi-tier',
    'single-tier',
    'event multi-tier',
    'event challenge',
    'event single',
    'event',
    'anomaly season',
    'anomaly single',
    'anniversary',
  ]),
  stat: z.exactOptional(key),
  tiers: z.exactOptional(tiers),
  tierNames: z.exactOptional(z.array(text(20)).min(1).max(MAX_TIERS)),
  countsForLevel: z.exactOptional(z.boolean().nullable()),
  status: z.exactOptional(z.enum(['open', 'retired', 'closed'])),
  endedOn: z.exactOptional(day),
  isPaid: z.exactOptional(z.boolean()),
  isDoubtful: z.exactOptional(z.boolean()),
  note: z.exactOptional(note),
});

const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/);

/** Shape of an overlay, and every rule that needs no catalogue to check. */
export const overlaySchema: z.ZodType<Overlay> = z.strictObject({
  name: text(60),
  note: z.exactOptional(note),
  stats: z.exactOptional(entries(stat)),
  aliases: z.exactOptional(entries(z.array(header).max(20))),
  derived: z.exactOptional(entries(derived)),
  badges: z.exactOptional(entries(badge)),
  tiers: z.exactOptional(entries(tiers)),
  ends: z.exactOptional(entries(day)),
  names: z.exactOptional(entries(z.record(language, z.array(text(60)).min(1).max(20)))),
});

import type { LocalDateTime } from '@prime-tally/stats-core';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T,]+(\d{1,2})[:.](\d{2})(?::\d{2})?$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})?[ ,]+(\d{1,2})[:.](\d{2})$/;
const TIME = /^(\d{1,2})[:.](\d{2})$/;
const LATER = /^\+\s?(\d{1,3})\s?(h|m|min|std|ч|д|d)$/i;

/**
 * A typed moment: `2026-12-05 14:00`, `5.12.2026 14:00` or `5.12. 14:00`; a time alone or `+2h`, `+90m`, `+1d` goes on from
 * `base`, and a time before it is that of the next day. Nothing where it is none of them or the calendar has no such day.
 */
export function readMoment(typed: string, base: LocalDateTime): LocalDateTime | undefined {
  const text = typed.trim();
  const iso = ISO.exec(text);
  if (iso) return momentOf(iso[1], iso[2], iso[3], iso[4], iso[5]);
  const dotted = DOTTED.exec(text);
  if (dotted) {
    const [, day, month, year = base.slice(0, 4), hour, minute] = dotted;
    return momentOf(year.length === 2 ? `20${year}` : year, month, day, hour, minute);
  }
  const later = LATER.exec(text);
  if (later) {
    const unit = { h: 60, s: 60, ч: 60, d: 1_440, д: 1_440, m: 1 }[(later[2] ?? '').toLowerCase()[0] ?? ''];
    return unit === undefined ? undefined : plusMinutes(base, Number(later[1]) * unit);
  }
  const time = TIME.exec(text);
  if (!time) return undefined;
  const sameDay = momentOf(base.slice(0, 4), base.slice(5, 7), base.slice(8, 10), time[1], time[2]);
  return sameDay !== undefined && sameDay < base ? plusMinutes(sameDay, 1_440) : sameDay;
}

/** The local moment so many minutes later, as clocks count that never change. */
export function plusMinutes(local: LocalDateTime, minutes: number): LocalDateTime {
  return new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(0, 19);
}

function momentOf(...parts: readonly (string | undefined)[]): LocalDateTime | undefined {
  const [year, month, day, hour, minute] = parts.map((part) => (part ?? '').padStart(2, '0'));
  const text = `${year}-${month}-${day}T${hour}:${minute}:00`;
  const at = Date.parse(`${text}Z`);
  // Hint: Date.parse takes 30 February for 1 or 2 March.
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 19) === text ? text : undefined;
}

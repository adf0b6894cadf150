/** Something derived, or half of a pair, that is not what the history says. */
export interface Difference {
  readonly table: string;
  readonly agent?: string;
  /** Key of the catalogue, or the header of a pending stat. */
  readonly stat?: string;
  /** Local moment, shape or window that it is about. */
  readonly at?: string;
  readonly found: string;
  readonly expected: string;
  /** Whether `repair` makes it good; else only a backup or the texts themselves can. */
  readonly isRepairable: boolean;
}

/** A difference in one line. */
export function differenceText({
  table,
  agent,
  stat,
  at,
  found,
  expected,
  isRepairable,
}: Difference): string {
  const place = [table, agent, stat, at].filter((part) => part !== undefined).join(' · ');
  return `${place}: ${found}, should be ${expected}${isRepairable ? '' : ' (not repairable)'}`;
}

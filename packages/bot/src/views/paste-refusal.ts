import type { Issue } from '@prime-tally/stats-core';
import type { Locale } from '../locales/locale.ts';
import type { ExportOutcome, PasteOutcome } from '../usecases/submit-paste.ts';
import { factionMark } from './faction-mark.ts';
import { issueText } from './finding-text.ts';
import type { Text } from './view.ts';

type Read = Extract<PasteOutcome, { kind: 'read' }>;

/** Why one export is not stored, and what to do. */
export function refusal(
  { paste, formats, holds, factions }: Locale,
  outcome: Exclude<ExportOutcome, { kind: 'saved' | 'held' }>,
): Text {
  const { agent, takenAt, timeSpan, timeSpanText, faction } = outcome.snapshot;
  switch (outcome.kind) {
    case 'span_refused':
      if (timeSpan === 'other') return paste.spanUnknown(timeSpanText);
      return timeSpan === 'now' ? paste.nowRefused(timeSpanText) : paste.spanRefused(timeSpanText);
    case 'cut':
      return paste.endMissing(agent);
    case 'foreign':
      return paste.foreign(agent);
    case 'faction_refused':
      return holds.factionRefused(agent, factions[faction === 'enlightened' ? 'resistance' : 'enlightened']);
    case 'moment_conflicting':
      return paste.conflicting(agent, formats.moment(takenAt));
    case 'store_refused':
      return paste.refused(agent);
    case 'store_unavailable':
      return paste.unavailable(agent);
  }
}

/** Why the text, or one export of it, can't be read. */
export function issueAnswer(locale: Locale, { exports, issues }: Read, issue: Issue, text: string): Text {
  const { message, hint } = issueText(locale, issue, text);
  return exports.length === 0 && issues.every(({ exportIndex }) => exportIndex === 0)
    ? locale.paste.unreadable(message, hint)
    : locale.paste.unreadableAmong(issue.exportIndex + 1, message, hint);
}

/** What a text without delimiters still tells. */
export function certainLine({ paste, formats }: Locale, { certain }: Read): Text | undefined {
  return (
    certain &&
    paste.certain(`${factionMark(certain.faction)} ${certain.agent}`, formats.moment(certain.takenAt))
  );
}

import { type BadgeEta, excerpt, type Issue, type Snapshot } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import { packMe } from '../callback-data/me.ts';
import type { Locale } from '../locales/locale.ts';
import type { AgentLine } from '../locales/paste/texts.ts';
import type { CheckIn } from '../usecases/events/note-posts.ts';
import type { RankChange } from '../usecases/paste/ranks.ts';
import type { ExportOutcome, PasteOutcome } from '../usecases/submit-paste.ts';
import { checkInLine } from './events/check-in.ts';
import { factionMark } from './faction-mark.ts';
import { checkText, issueText, warningText } from './finding-text.ts';
import { heldView } from './holds.ts';
import { nextLine } from './me/badges.ts';
import { badgeLines, gainText, withoutAp } from './news-lines.ts';
import { concat, lines, pre } from './text.ts';
import type { Keyboard, Text, View } from './view.ts';

type Read = Extract<PasteOutcome, { kind: 'read' }>;
type Saved = Extract<ExportOutcome, { kind: 'saved' }>;

/** How the answer is put, apart from the outcome. */
export interface PasteFrame {
  readonly locale: Locale;
  readonly catalogue: Catalogue<string>;
  /** Who posted: only they may press the buttons. */
  readonly userId: string;
  /** What one saved export changed and brings next. */
  readonly ranks?: readonly RankChange[];
  readonly nearest?: BadgeEta;
  /** What the posts are for events. */
  readonly checkIns?: readonly CheckIn[];
}

const MAX_GAINS = 6;
const MAX_DOUBTS = 3;
const MAX_EVENTS = 3;
/** So that a text full of exports is answered in one message of at most 4,096 characters. */
const MAX_EXPORTS = 20;

/** The answer to a paste in private: everything about one export, a line or two each about several. `text` is the paste, for the excerpt. */
export function pasteAnswer(frame: PasteFrame, outcome: Read, text: string): View {
  const { locale } = frame;
  const [only] = outcome.exports;
  const [issue] = outcome.issues;
  if (issue !== undefined) {
    return lines(
      ...exportLines(frame, outcome),
      ...eventLines(frame),
      issueAnswer(locale, outcome, issue, text),
      certainLine(locale, outcome),
      isCut(text) && locale.paste.cut,
      // The place of a cell helps; that of a whole line says nothing.
      issue.header !== undefined && pre(excerpt(text, issue)),
    );
  }
  if (only !== undefined && outcome.exports.length === 1) return exportAnswer(frame, only, text);
  return {
    ...lines(...exportLines(frame, outcome), ...eventLines(frame)),
    ...questionOf(frame, outcome.exports),
  };
}

/** The answer to a paste in a group: a line or two an export, and one for the first that can't be read. */
export function pasteLine(frame: PasteFrame, outcome: Read, text: string): View {
  const [issue] = outcome.issues;
  if (issue === undefined) {
    return {
      ...lines(...exportLines(frame, outcome), ...rankLines(frame), ...eventLines(frame)),
      ...questionOf(frame, outcome.exports),
    };
  }
  const { message, hint } = issueText(frame.locale, issue, text);
  return lines(...exportLines(frame, outcome), ...eventLines(frame), concat('❌ ', message, ' ', hint));
}

function exportLines(frame: PasteFrame, { exports }: Read): readonly Text[] {
  const shown = exports.slice(0, MAX_EXPORTS).map((one) => exportLine(frame, one));
  const more = exports.length - MAX_EXPORTS;
  return more > 0 ? [...shown, frame.locale.paste.more(more)] : shown;
}

function exportLine(frame: PasteFrame, outcome: ExportOutcome): Text {
  if (outcome.kind === 'held') return heldView(frame.locale, frame.catalogue, outcome);
  if (outcome.kind !== 'saved') return refusal(frame.locale, outcome);
  const best = withoutAp(outcome.news.gains).slice(0, 3);
  return lines(
    concat(savedHead(frame.locale, outcome), ' · ', apLine(frame.locale, outcome)),
    best.length > 0 &&
      concat(...best.flatMap((gain, index) => [index > 0 ? ' · ' : '', gainText(frame, gain)])),
  );
}

function exportAnswer(frame: PasteFrame, outcome: ExportOutcome, text: string): View {
  const { locale, catalogue, nearest } = frame;
  if (outcome.kind === 'held') return heldView(locale, catalogue, outcome);
  if (outcome.kind !== 'saved') return refusal(locale, outcome);
  const doubts = doubtLines(frame, outcome, text);
  return {
    ...lines(
      savedHead(locale, outcome),
      apLine(locale, outcome),
      levelUp(locale, outcome),
      ...badgeLines(frame, outcome.news.badges),
      '',
      ...gainLines(frame, outcome),
      nearest && locale.paste.nearest(nextLine(locale, catalogue, nearest)),
      ...rankLines(frame),
      ...eventLines(frame),
      doubts.length > 0 && '',
      ...doubts,
    ),
    keyboard: savedButtons(frame, outcome),
  };
}

/** *Undo* what this paste has stored, and *Details* where there is more to tell. */
function savedButtons({ locale, userId }: PasteFrame, { snapshot, news, how }: Saved): Keyboard {
  const { agent, takenAt } = snapshot;
  const undo = {
    text: locale.paste.undo,
    callback_data: packMe({ userId, agent, action: 'delete', takenAt }),
  };
  const details = {
    text: locale.paste.details,
    callback_data: packMe({ userId, agent, action: 'details', takenAt }),
  };
  const hasMore = withoutAp(news.gains).length > MAX_GAINS;
  const row = [...(how === 'unchanged' ? [] : [undo]), ...(hasMore ? [details] : [])];
  return row.length > 0 ? [row] : [];
}

/** The buttons of the one question that several exports may raise; further ones are asked when it is answered. */
function questionOf(
  { locale, catalogue }: PasteFrame,
  exports: readonly ExportOutcome[],
): { readonly keyboard?: Keyboard } {
  const [question] = exports.filter((one) => one.kind === 'held' && one.isMine);
  if (question?.kind !== 'held') return {};
  const { keyboard } = heldView(locale, catalogue, question);
  return keyboard === undefined ? {} : { keyboard };
}

function eventLines({ checkIns = [], ...frame }: PasteFrame): readonly Text[] {
  return checkIns.slice(0, MAX_EVENTS).map((one) => checkInLine(frame, one));
}

function rankLines({ locale, ranks = [] }: PasteFrame): readonly Text[] {
  return ranks.map(({ stat, before, after, total }) =>
    locale.paste.rank(stat.badge ?? stat.name, before, after, total),
  );
}

function savedHead(locale: Locale, { how, snapshot }: Saved): Text {
  return locale.paste[how](agentLineOf(snapshot));
}

function agentLineOf({ faction, agent, stats }: Snapshot<string>): AgentLine {
  return { mark: factionMark(faction), agent, ...(stats.level !== undefined && { level: stats.level }) };
}

function apLine(locale: Locale, { snapshot, previous }: Saved): Text | string {
  const ap = snapshot.stats.lifetimeAp;
  return ap === undefined ? '' : locale.paste.ap(ap, ap - (previous?.stats.lifetimeAp ?? ap));
}

function levelUp(locale: Locale, { snapshot, previous }: Saved): Text | undefined {
  const [before, after] = [previous?.stats.level, snapshot.stats.level];
  const isUp = before !== undefined && after !== undefined && after > before;
  return isUp ? locale.paste.levelUp(before, after) : undefined;
}

function gainLines(frame: PasteFrame, { news, previous }: Saved): readonly Text[] {
  const {
    paste,
    formats: { moment },
  } = frame.locale;
  if (previous === undefined) return [paste.first];
  if (news.gains.length === 0) return [paste.noGains(moment(previous.takenAt))];
  const gains = withoutAp(news.gains);
  return [
    paste.since(moment(previous.takenAt)),
    ...gains.slice(0, MAX_GAINS).map((gain) => gainText(frame, gain)),
    ...(gains.length > MAX_GAINS ? [paste.more(gains.length - MAX_GAINS)] : []),
  ];
}

function doubtLines(
  { locale, catalogue }: PasteFrame,
  { snapshot, warnings, news }: Saved,
  text: string,
): readonly (Text | string)[] {
  const doubts = [
    ...news.checks.map(
      (check) => `${check.severity === 'note' ? 'ℹ️' : '⚠️'} ${checkText(locale, catalogue, check)}`,
    ),
    // The unresolved ones have their own line below.
    ...warnings
      .filter(({ code }) => code !== 'stat_unresolved')
      .map((one) => `⚠️ ${warningText(locale, one, text)}`),
  ];
  const unresolved = snapshot.unresolved.reduce((sum, run) => sum + run.values.length, 0);
  return [
    ...doubts.slice(0, MAX_DOUBTS),
    ...(doubts.length > MAX_DOUBTS ? [locale.paste.more(doubts.length - MAX_DOUBTS)] : []),
    ...(unresolved > 0 ? [locale.paste.unresolved(unresolved)] : []),
  ];
}

function refusal(
  { paste, formats, holds, factions }: Locale,
  outcome: Exclude<ExportOutcome, Saved | { kind: 'held' }>,
): Text {
  const { agent, takenAt, timeSpan, timeSpanText, faction } = outcome.snapshot;
  switch (outcome.kind) {
    case 'span_refused':
      if (timeSpan === 'other') return paste.spanUnknown(timeSpanText);
      return timeSpan === 'now' ? paste.nowRefused(timeSpanText) : paste.spanRefused(timeSpanText);
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

function issueAnswer(locale: Locale, { exports, issues }: Read, issue: Issue, text: string): Text {
  const { message, hint } = issueText(locale, issue, text);
  return exports.length === 0 && issues.every(({ exportIndex }) => exportIndex === 0)
    ? locale.paste.unreadable(message, hint)
    : locale.paste.unreadableAmong(issue.exportIndex + 1, message, hint);
}

/** Telegram sends a longer text in pieces, each of nearly this length. */
function isCut(text: string): boolean {
  return text.length >= 3_900 && text.length <= 4_096;
}

function certainLine({ paste, formats }: Locale, { certain }: Read): Text | undefined {
  return (
    certain &&
    paste.certain(`${factionMark(certain.faction)} ${certain.agent}`, formats.moment(certain.takenAt))
  );
}

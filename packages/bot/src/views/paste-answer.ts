import { type BadgeEta, excerpt, type Snapshot } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
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
import { savedButtons, undoButtons } from './paste-buttons.ts';
import { certainLine, issueAnswer, refusal } from './paste-refusal.ts';
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
  /** The chat may have cut the text's end. */
  readonly isCut?: boolean;
  /** In a strict chat, where numbers are told in private alone. */
  readonly isStrict?: boolean;
  /** What one saved export changed and brings next. */
  readonly ranks?: readonly RankChange[];
  readonly nearest?: BadgeEta;
  /** What the posts are for events. */
  readonly checkIns?: readonly CheckIn[];
}

const MAX_GAINS = 6;
const MAX_DOUBTS = 3;
const MAX_EVENTS = 3;
/** So that a text full of exports is answered in a message or two. */
const MAX_EXPORTS = 20;
const MAX_QUESTIONS = 8;

/** The answer to a paste in private: everything about one export, a line or two each about several. `text` is the paste, for the excerpt. */
export function pasteAnswer(frame: PasteFrame, outcome: Read, text: string): View {
  const { locale } = frame;
  const [only] = outcome.exports;
  const [issue] = outcome.issues;
  if (issue !== undefined) {
    return {
      ...lines(
        ...exportLines(frame, outcome, true),
        ...eventLines(frame),
        issueAnswer(locale, outcome, issue, text),
        certainLine(locale, outcome),
        frame.isCut && locale.paste.cut,
        // The place of a cell helps; that of a whole line says nothing.
        issue.header !== undefined && pre(excerpt(text, issue)),
      ),
      ...buttonsOf(frame, outcome.exports, true),
    };
  }
  if (only !== undefined && outcome.exports.length === 1) return exportAnswer(frame, only, text);
  return {
    ...lines(...exportLines(frame, outcome, true), ...eventLines(frame)),
    ...buttonsOf(frame, outcome.exports, true),
  };
}

/** The answer to a paste in a group: a line or two an export, and one for the first that can't be read. */
export function pasteLine(frame: PasteFrame, outcome: Read, text: string): View {
  const [issue] = outcome.issues;
  if (issue === undefined) {
    return {
      ...lines(...exportLines(frame, outcome), ...rankLines(frame), ...eventLines(frame)),
      ...buttonsOf(frame, outcome.exports),
    };
  }
  const { message, hint } = issueText(frame.locale, issue, text);
  const next = frame.isCut ? frame.locale.paste.cut : hint;
  return {
    ...lines(...exportLines(frame, outcome), ...eventLines(frame), concat('❌ ', message, ' ', next)),
    ...buttonsOf(frame, outcome.exports),
  };
}

/** Further questions that a text with several exports raises, each as a message of its own: its answer takes its place. */
export function furtherQuestions(frame: PasteFrame, { exports }: Read): readonly View[] {
  return questionsOf(exports)
    .slice(1, MAX_QUESTIONS)
    .map((question) => heldIn(frame, question));
}

/** `isWhole`: with what could not be placed. */
function exportLines(frame: PasteFrame, { exports }: Read, isWhole = false): readonly Text[] {
  const shown = exports
    .slice(0, MAX_EXPORTS)
    .map((one) =>
      lines(exportLine(frame, one), isWhole && one.kind === 'saved' && unresolvedLine(frame, one)),
    );
  const more = exports.length - MAX_EXPORTS;
  return more > 0 ? [...shown, frame.locale.paste.more(more)] : shown;
}

function exportLine(frame: PasteFrame, outcome: ExportOutcome): Text {
  if (outcome.kind === 'held') return heldIn(frame, outcome);
  if (outcome.kind !== 'saved') return refusal(frame.locale, outcome);
  if (frame.isStrict) return savedHead(frame.locale, outcome);
  const best = withoutAp(outcome.news.gains).slice(0, 3);
  return lines(
    concat(savedHead(frame.locale, outcome), ' · ', apLine(frame.locale, outcome)),
    best.length > 0 &&
      concat(...best.flatMap((gain, index) => [index > 0 ? ' · ' : '', gainText(frame, gain)])),
  );
}

/** What is doubtful has numbers in it. */
function heldIn({ locale, catalogue, isStrict }: PasteFrame, held: Held): View {
  return heldView(locale, catalogue, isStrict ? { ...held, checks: [] } : held);
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
    keyboard: savedButtons(locale, frame.userId, outcome),
  };
}

type Held = Extract<ExportOutcome, { kind: 'held' }>;

function questionsOf(exports: readonly ExportOutcome[]): readonly Held[] {
  return exports.filter((one): one is Held => one.kind === 'held' && one.isMine);
}

/** The buttons of the first question, and in private one *Undo* for each of several exports. */
function buttonsOf(
  { locale, catalogue, userId }: PasteFrame,
  exports: readonly ExportOutcome[],
  isUndone = false,
): { readonly keyboard?: Keyboard } {
  const [question] = questionsOf(exports);
  const asked = question === undefined ? [] : (heldView(locale, catalogue, question).keyboard ?? []);
  const saved = isUndone ? exports.filter((one): one is Saved => one.kind === 'saved') : [];
  const keyboard = [...asked, ...undoButtons(locale, userId, saved)];
  return keyboard.length === 0 ? {} : { keyboard };
}

function eventLines({ checkIns = [], ...frame }: PasteFrame): readonly Text[] {
  return checkIns
    .slice(0, MAX_EVENTS)
    .map(({ score, ...one }) =>
      checkInLine(frame, frame.isStrict || score === undefined ? one : { ...one, score }),
    );
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

function doubtLines(frame: PasteFrame, outcome: Saved, text: string): readonly (Text | string)[] {
  const { locale, catalogue } = frame;
  const { warnings, news } = outcome;
  const doubts = [
    ...news.checks.map(
      (check) => `${check.severity === 'note' ? 'ℹ️' : '⚠️'} ${checkText(locale, catalogue, check)}`,
    ),
    // The unresolved ones have their own line below.
    ...warnings
      .filter(({ code }) => code !== 'stat_unresolved')
      .map((one) => `⚠️ ${warningText(locale, one, text)}`),
  ];
  const unresolved = unresolvedLine(frame, outcome);
  return [
    ...doubts.slice(0, MAX_DOUBTS),
    ...(doubts.length > MAX_DOUBTS ? [locale.paste.more(doubts.length - MAX_DOUBTS)] : []),
    ...(unresolved === undefined ? [] : [unresolved]),
  ];
}

function unresolvedLine({ locale }: PasteFrame, { snapshot }: Saved): Text | undefined {
  const numbers = snapshot.unresolved.reduce((sum, run) => sum + run.values.length, 0);
  return numbers > 0 ? locale.paste.unresolved(numbers) : undefined;
}

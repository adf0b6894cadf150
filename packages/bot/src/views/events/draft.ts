import { type DraftButton, packDraft } from '../../callback-data/event.ts';
import type { Locale } from '../../locales/locale.ts';
import type { ConfirmOutcome } from '../../usecases/events/confirm-draft.ts';
import { DRAFT_PARTS, type Draft, type DraftProblem } from '../../usecases/events/draft.ts';
import { inRows } from '../leaderboard.ts';
import { bold, concat, lines } from '../text.ts';
import type { Button, Text, View } from '../view.ts';
import { type EventFrame, formulaText } from './event-text.ts';

/** Where a draft's card stands and whose it is. */
export interface DraftFrame extends EventFrame {
  readonly userId: string;
  /** In a group: the address at which the organiser goes on in private. Absent in private. */
  readonly editUrl?: string;
}

/** The whole draft with its buttons; in a group only to confirm, to go on in private, and to cancel. `problem`: why it can't be confirmed. */
export function draftView(frame: DraftFrame, draft: Draft, problem?: DraftProblem): View {
  const { locale, userId, editUrl } = frame;
  const texts = locale.events.draft;
  const button = (text: string, action: DraftButton['action']): Button => ({
    text,
    callback_data: packDraft({ userId, no: draft.no, action }),
  });
  const confirm = button(draft.eventId === undefined ? texts.confirm : texts.save, 'confirm');
  const clean = button(locale.events.clean(draft.cleanDays), 'clean');
  const cancel = button(texts.cancel, 'cancel');
  return {
    ...lines(
      draft.eventId === undefined ? texts.create : texts.change,
      editUrl === undefined && draft.chatTitle !== undefined && texts.forGroup(draft.chatTitle),
      '',
      bold(draft.name),
      concat('🕑 ', spanText(locale, draft)),
      concat('📈 ', formulaText(frame, draft.formula)),
      ...(problem === undefined ? [] : ['', concat('❌ ', problemText(locale, problem))]),
    ),
    keyboard:
      editUrl === undefined
        ? [
            ...inRows(
              DRAFT_PARTS.map((part) => button(texts.parts[part], part)),
              2,
            ),
            [clean],
            [...(problem === undefined ? [confirm] : []), cancel],
          ]
        : [...(problem === undefined ? [[confirm]] : []), [{ text: texts.edit, url: editUrl }, cancel]],
  };
}

/** Drafts have no instants: their hours may be none. */
function spanText({ formats }: Locale, { from, to, zone }: Draft): string {
  const end = from.slice(0, 10) === to.slice(0, 10) ? formats.time(`${to}Z`, 'UTC') : formats.moment(to);
  return `${formats.moment(from)} – ${end} (${zone})`;
}

/** Why words make no event, and what to do. */
export function problemText({ events: { problems }, formats }: Locale, problem: DraftProblem): Text {
  switch (problem.kind) {
    case 'moment':
    case 'zone':
    case 'unknown':
      return problems[problem.kind](problem.asked);
    case 'skipped':
      return problems.skipped(formats.moment(problem.moment));
    case 'several':
      return problems.several(problem.asked, problem.stats.map(({ name }) => name).join(' · '));
    case 'derived_weighted':
      return problems.derived(problem.name);
    case 'repeated':
      return problems.repeated(problem.name);
    default:
      return problems[problem.kind];
  }
}

/** What became of a confirmed draft. */
export function confirmView({ events, storeUnavailable }: Locale, outcome: ConfirmOutcome): View {
  switch (outcome.kind) {
    case 'created':
    case 'changed':
      return events.draft[outcome.kind](outcome.event.name);
    case 'twin':
      return events.problems.twin(outcome.name);
    case 'gone':
      return events.problems.gone;
    case 'store_unavailable':
      return storeUnavailable;
  }
}

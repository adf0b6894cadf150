import type { PendingHeader } from '@prime-tally/stats-core/ports';
import type { Catalogue } from '@prime-tally/stats-defs';
import { packCatalogue } from '../../callback-data/catalogue.ts';
import type { Reloaded } from '../../catalogue/keeper.ts';
import type { OverlayReading } from '../../catalogue/read-overlay-file.ts';
import type { AliasWriting } from '../../catalogue/write-alias.ts';
import type { Locale } from '../../locales/locale.ts';
import { type AliasOutcome, headerIdOf, type StatChoice } from '../../usecases/admin/decide-header.ts';
import { bold, code, concat, lines } from '../text.ts';
import type { Button, Text, View } from '../view.ts';

const MOST_HEADERS = 10;
const MOST_ISSUES = 5;
const MOST_NAMES = 20;
const ISSUE_LENGTH = 240;

/** What `/catalogue` shows: what is known, the overlay, and the columns that wait. */
export function catalogueView(
  locale: Locale,
  catalogue: Catalogue<string>,
  overlay: OverlayReading | undefined,
  waiting: readonly PendingHeader[],
): View {
  const { catalogue: texts } = locale;
  const shown = waiting.slice(0, MOST_HEADERS);
  const stats = Object.values(catalogue.stats).filter(({ kind }) => kind !== 'meta').length;
  return {
    ...lines(
      texts.title(catalogue.version),
      texts.size(stats, Object.keys(catalogue.badges).length),
      ...overlayLines(locale, overlay),
      '',
      waiting.length === 0 ? texts.noPending : texts.pending,
      ...shown.map(({ header, agents, users }) => texts.line(code(header), agents, users)),
      waiting.length > shown.length && texts.more(waiting.length - shown.length),
    ),
    keyboard: [
      ...shown.map(({ header }): Button[] => [
        { text: header, callback_data: packCatalogue({ kind: 'header', id: headerIdOf(header) }) },
      ]),
      ...(overlay === undefined
        ? []
        : [[{ text: texts.reload, callback_data: packCatalogue({ kind: 'reload' }) }]]),
    ],
  };
}

function overlayLines({ catalogue: texts }: Locale, overlay: OverlayReading | undefined): readonly Text[] {
  switch (overlay?.kind) {
    case undefined:
      return [texts.noOverlay];
    case 'loaded':
      return [texts.overlayLoaded];
    case 'unreadable':
      return [texts.overlayUnreadable];
    case 'wrong':
      return [texts.overlayWrong, ...issueLines(overlay.issues)];
  }
}

function issueLines(issues: readonly string[]): readonly Text[] {
  const more = issues.length - MOST_ISSUES;
  return [
    ...issues.slice(0, MOST_ISSUES).map((issue) => concat('• ', issue.slice(0, ISSUE_LENGTH))),
    ...(more > 0 ? [concat(`+ ${more}`)] : []),
  ];
}

/** What reading the overlay again brought, or what is wrong with it. */
export function reloadedView(locale: Locale, { reading, added, removed, learned }: Reloaded): View {
  const { catalogue: texts } = locale;
  const isNews = learned !== undefined && learned.linked.length + learned.resolved > 0;
  const isSame = added.length + removed.length === 0;
  return {
    ...lines(
      ...overlayLines(locale, reading),
      added.length > 0 && texts.added(added.slice(0, MOST_NAMES)),
      removed.length > 0 && texts.removed(removed.slice(0, MOST_NAMES)),
      reading.kind === 'loaded' && isSame && texts.nothingChanged,
      isNews && texts.learned(learned.linked.length, learned.resolved),
    ),
    keyboard: [[backButton(locale)]],
  };
}

/** One unknown column with what may be decided about it. */
export function headerView(locale: Locale, pending: PendingHeader): View {
  const { catalogue: texts, formats } = locale;
  const { header, agents, users, firstSeenOn, state } = pending;
  const id = headerIdOf(header);
  return {
    ...lines(
      bold(header),
      texts.line(code(header), agents, users),
      texts.since(formats.day(`${firstSeenOn}T00:00:00Z`, 'UTC')),
      concat(texts.states[state]),
      '',
      texts.aliasHow(code(`/catalogue alias ${header} = `)),
    ),
    keyboard: [
      [
        { text: texts.accept, callback_data: packCatalogue({ kind: 'accept', id }) },
        { text: texts.ignore, callback_data: packCatalogue({ kind: 'ignore', id }) },
      ],
      [backButton(locale)],
    ],
  };
}

/** Which stat a column is another name of, a button each. */
export function aliasView(
  locale: Locale,
  outcome: Exclude<AliasOutcome, { kind: 'store_unavailable' }>,
): View {
  const { catalogue: texts } = locale;
  switch (outcome.kind) {
    case 'stat_unknown':
      return texts.aliasUnknown(outcome.typed);
    case 'header_absent':
      return texts.headerUnknown(outcome.typed);
    case 'to_choose': {
      const id = headerIdOf(outcome.header);
      return {
        ...texts.aliasAsk(code(outcome.header)),
        keyboard: [
          ...outcome.stats.map(({ key, name }): Button[] => [
            { text: `🔗 ${name}`, callback_data: packCatalogue({ kind: 'link', id, key }) },
          ]),
          [backButton(locale)],
        ],
      };
    }
  }
}

/** A column that is another name of a stat now, and whether the overlay file says so, too. */
export function linkedView(
  locale: Locale,
  header: string,
  stat: StatChoice,
  writing: AliasWriting | undefined,
): View {
  const { catalogue: texts } = locale;
  return {
    ...lines(
      texts.linked(code(header), bold(stat.name)),
      writing?.kind === 'written' && texts.written,
      writing?.kind === 'not_written' && texts.notWritten(writing.why.slice(0, ISSUE_LENGTH)),
    ),
    keyboard: [[backButton(locale)]],
  };
}

function backButton({ catalogue }: Locale): Button {
  return { text: catalogue.back, callback_data: packCatalogue({ kind: 'list' }) };
}

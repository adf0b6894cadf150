import { formatValue } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import { packAnnounce } from '../callback-data/announce.ts';
import type { Locale } from '../locales/locale.ts';
import { boardStatOf } from '../usecases/boards.ts';
import { HIGHLIGHT_KINDS, type Highlight } from '../usecases/recap/highlights.ts';
import type { Recap, Recapped } from '../usecases/recap/make-recap.ts';
import type { ChatSettings } from '../usecases/settings/chat-settings.ts';
import { boardName } from './board-lines.ts';
import { factionMark } from './faction-mark.ts';
import { bold, concat, lines } from './text.ts';
import type { Text, View } from './view.ts';

const MAX_HIGHLIGHTS = 8;
const MAX_AGENTS = 15;
const MEDALS: readonly string[] = ['🥇', '🥈', '🥉'];

interface Frame {
  readonly catalogue: Catalogue<string>;
  readonly zone: string;
}

/** A chat's week: the top gains of its first boards, and what its agents reached. */
export function recapView(locale: Locale, recap: Recap, { catalogue, zone }: Frame): View {
  const { window, tops, highlights, agents } = recap;
  const last = new Date(Date.parse(window.to) - 1000).toISOString();
  const days = `${locale.formats.day(window.from, zone)} – ${locale.formats.day(last, zone)}`;
  return lines(
    bold(locale.recap.title),
    `${days} · ${locale.board.total(agents)}`,
    ...tops.flatMap(({ stat, rows }) => [
      '',
      bold(boardName(locale, stat)),
      ...rows.map((row, place) =>
        concat(
          `${MEDALS[place] ?? ''} ${factionMark(row.faction)} ${row.agent} +`,
          formatValue(stat.key, row.gain, locale.formats.tag, { catalogue }),
        ),
      ),
    ]),
    highlights.length > 0 && '',
    ...highlights.slice(0, MAX_AGENTS).map((one) => agentLine(locale, catalogue, one)),
    highlights.length > MAX_AGENTS && locale.paste.more(highlights.length - MAX_AGENTS),
    '',
    locale.recap.more,
  );
}

/** What somebody's paste has brought, for a chat that wants to hear of it. */
export function announcementView(
  locale: Locale,
  catalogue: Catalogue<string>,
  who: Recapped & { readonly highlights: readonly Highlight[] },
): View {
  return concat('🎉 ', agentLine(locale, catalogue, who));
}

function agentLine(
  locale: Locale,
  catalogue: Catalogue<string>,
  { agent, faction, highlights }: Recapped & { readonly highlights: readonly Highlight[] },
): Text {
  const shown = highlights.slice(0, MAX_HIGHLIGHTS).map((one) => highlightText(locale, catalogue, one));
  const more = highlights.length - MAX_HIGHLIGHTS;
  const all: readonly (Text | string)[] = more > 0 ? [...shown, locale.paste.more(more)] : shown;
  return concat(
    `${factionMark(faction)} `,
    bold(agent),
    ...all.flatMap((text, index) => [index === 0 ? ': ' : ' · ', text]),
  );
}

function highlightText(locale: Locale, catalogue: Catalogue<string>, highlight: Highlight): Text | string {
  switch (highlight.kind) {
    case 'badge':
    case 'onyx': {
      const { badge, tiers, multiple } = highlight.crossing;
      return locale.recap.badge(catalogue.badges[badge]?.name ?? badge, tiers, multiple);
    }
    case 'level':
      return locale.recap.level(highlight.level);
    case 'recursion':
      return locale.recap.recursion;
    case 'milestone': {
      const name = boardStatOf(catalogue, highlight.stat)?.name ?? highlight.stat;
      return locale.recap.milestone(name, locale.formats.number(highlight.value));
    }
  }
}

/** The menu of what is announced in a chat. */
export function announceMenu({ recap, board }: Locale, { announce }: ChatSettings): View {
  return {
    ...recap.announceTitle,
    keyboard: [
      ...HIGHLIGHT_KINDS.map((kind) => [
        {
          text: `${announce.includes(kind) ? '✅' : '▫️'} ${recap.kinds[kind]}`,
          callback_data: packAnnounce({ action: 'switch', kind }),
        },
      ]),
      [{ text: board.back, callback_data: packAnnounce({ action: 'back' }) }],
    ],
  };
}

import { type BadgeEta, type BadgeState, formatValue } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import type { Locale } from '../../locales/locale.ts';
import type { BadgesOutcome, NextOutcome } from '../../usecases/me/show-badges.ts';
import { bold, concat, lines } from '../text.ts';
import type { Text, View } from '../view.ts';
import { agentTitle } from './agent-title.ts';

const MAX_NEXT = 8;
const TIER_MARKS: Readonly<Record<string, string>> = {
  onyx: '⬛',
  platinum: '⬜',
  gold: '🟨',
  silver: '🔘',
  bronze: '🟫',
};

/** Every badge with its tier, highest first; those without a tier are counted among what is missing. */
export function badgesView(locale: Locale, catalogue: Catalogue<string>, outcome: BadgesOutcome): View {
  switch (outcome.kind) {
    case 'stranger':
      return locale.myStats.stranger;
    case 'store_unavailable':
      return locale.storeUnavailable;
    case 'badges': {
      const { agent, faction, badges, takenAt, others } = outcome;
      const earned = badges.filter(({ tier }) => tier !== undefined);
      return lines(
        agentTitle(agent, faction, `${locale.me.badges.title} · ${locale.formats.moment(takenAt)}`),
        '',
        ...[...earned]
          .sort((a, b) => rankOf(a) - rankOf(b))
          .map((state) => badgeLine(locale, catalogue, state)),
        earned.length === 0 && locale.me.badges.none,
        others.length > 0 && lines('', locale.me.others(others, '/badges')),
      );
    }
  }
}

function rankOf({ tier = '' }: BadgeState): number {
  const rank = Object.keys(TIER_MARKS).indexOf(tier);
  return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
}

function badgeLine(locale: Locale, catalogue: Catalogue<string>, state: BadgeState): Text {
  const { tier = '', multiple, status } = state;
  const over =
    status === 'retired' ? locale.me.badges.retired : status === 'closed' ? locale.me.badges.closed : '';
  const times = multiple === undefined ? '' : ` ×${locale.formats.number(multiple)}`;
  return concat(
    `${TIER_MARKS[tier] ?? '🏅'} ${nameOf(catalogue, state.badge)} `,
    `${tier}${times}`,
    over === '' ? '' : ` (${over})`,
  );
}

/** What comes next and when, the nearest first; or why the badge that was asked for has nothing to come. */
export function nextView(locale: Locale, catalogue: Catalogue<string>, outcome: NextOutcome): View {
  const { me } = locale;
  switch (outcome.kind) {
    case 'stranger':
      return locale.myStats.stranger;
    case 'store_unavailable':
      return locale.storeUnavailable;
    case 'badge_unknown':
      return me.next.unknown(outcome.asked);
    case 'nothing_next': {
      const name = nameOf(catalogue, outcome.badge);
      if (outcome.state === undefined) return me.next.absent(name);
      return outcome.state.status === 'open' ? me.next.complete(name) : me.next.over(name);
    }
    case 'next': {
      const { agent, faction, etas, others } = outcome;
      return lines(
        agentTitle(agent, faction, me.next.title),
        '',
        ...etas.slice(0, MAX_NEXT).map((eta) => nextLine(locale, catalogue, eta)),
        etas.length === 0 && me.next.none,
        others.length > 0 && lines('', me.others(others, '/next')),
      );
    }
  }
}

/** `**Purifier** platinum – 1,234 to go, about 3 Jan 2027`. */
export function nextLine(locale: Locale, catalogue: Catalogue<string>, { state, eta }: BadgeEta): Text {
  const { badge, stat, next } = state;
  if (next === undefined) return bold(nameOf(catalogue, badge));
  const times = next.multiple === undefined ? '' : ` ×${locale.formats.number(next.multiple)}`;
  const missing = locale.me.next.missing(
    formatValue(stat, next.remaining, locale.formats.tag, { catalogue }),
  );
  return concat(
    bold(nameOf(catalogue, badge)),
    ` ${next.tier}${times} – ${missing}, ${dateText(locale, eta)}`,
  );
}

function dateText({ me, formats }: Locale, eta: BadgeEta['eta']): string {
  const day = (date: string): string => formats.day(`${date}T12:00:00Z`, 'UTC');
  return eta.match(
    ({ date, earliest, latest }) =>
      earliest === latest ? me.next.date(day(date)) : me.next.between(day(earliest), day(latest)),
    (gap) => me.next.gap(gap),
  );
}

function nameOf(catalogue: Catalogue<string>, badge: string): string {
  return catalogue.badges[badge]?.name ?? badge;
}

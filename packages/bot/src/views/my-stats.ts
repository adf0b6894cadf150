import { formatValue } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import type { Locale } from '../locales/locale.ts';
import { boardStatOf, FEATURED_STATS } from '../usecases/boards.ts';
import { MY_STATS_DAYS, type MyAgent, type MyStatsOutcome } from '../usecases/show-my-stats.ts';
import { factionMark } from './faction-mark.ts';
import { gainText, withoutAp } from './news-lines.ts';
import { bold, concat, lines } from './text.ts';
import type { Text, View } from './view.ts';

const MAX_GAINS = 5;

/** The newest numbers of the user's agents and their best gains, or what to do to have some. */
export function myStatsView(locale: Locale, catalogue: Catalogue<string>, outcome: MyStatsOutcome): View {
  switch (outcome.kind) {
    case 'stranger':
      return locale.myStats.stranger;
    case 'store_unavailable':
      return locale.storeUnavailable;
    case 'agents': {
      const texts = outcome.agents.map((agent) => agentText(locale, catalogue, agent));
      return lines(...texts.flatMap((text, index) => (index === 0 ? [text] : ['', text])));
    }
  }
}

function agentText(
  locale: Locale,
  catalogue: Catalogue<string>,
  { agent, faction, latest, submissions, gains }: MyAgent,
): Text {
  const { level } = latest.stats;
  const best = withoutAp(gains).slice(0, MAX_GAINS);
  const side = `${locale.factions[faction]}${level === undefined ? '' : ` · ${locale.myStats.level(level)}`}`;
  return lines(
    concat(`${factionMark(faction)} `, bold(agent), ` · ${side}`),
    ...FEATURED_STATS.map((key) => statLine(locale, catalogue, key, latest.stats[key])),
    locale.myStats.latest(locale.formats.moment(latest.takenAt), submissions),
    best.length > 0 && locale.me.progress.topGains(MY_STATS_DAYS),
    ...best.map((gain) => gainText({ locale, catalogue }, gain)),
  );
}

function statLine(
  locale: Locale,
  catalogue: Catalogue<string>,
  key: string,
  value: number | undefined,
): Text | undefined {
  const stat = boardStatOf(catalogue, key);
  if (stat === undefined || value === undefined) return undefined;
  return concat(
    `${key === FEATURED_STATS[0] ? locale.myStats.ap : stat.name}: `,
    bold(formatValue(stat.key, value, locale.formats.tag, { catalogue })),
  );
}

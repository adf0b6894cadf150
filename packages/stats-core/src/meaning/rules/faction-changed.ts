import type { HistoryRule } from './rule.ts';

/** @internal Another faction: allowed after a recursion or by a Faction Token, worth a word to the admins. */
export const factionChanged: HistoryRule = {
  name: 'faction-changed',
  check({ previous, snapshot }, report) {
    if (previous.faction !== snapshot.faction) {
      report('faction_changed', { before: previous.faction, after: snapshot.faction });
    }
  },
};

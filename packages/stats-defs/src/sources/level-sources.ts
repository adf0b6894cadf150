import type { OtherSaying } from './badge-sources.ts';
import type { SourceId } from './registry.ts';

/** Where a level's requirements were seen. */
export interface LevelSource {
  readonly sources: readonly SourceId[];
  readonly others?: readonly OtherSaying[];
}

/** One entry for each of `LEVELS`, in their order. The AP of levels 6, 9 and 11 to 16 was compared with all 53 collected exports that show both level and current AP: all agree. No export shows the other levels. */
export const LEVEL_SOURCES: readonly LevelSource[] = [
  { sources: ['resistanceFi', 'russianLevelBots'] },
  {
    sources: ['resistanceFi', 'russianLevelBots'],
    others: [
      {
        by: 'blueHeronsLevels',
        says: '10000 AP',
        why: 'A table from before 2015; all newer sources agree on 2500.',
      },
    ],
  },
  {
    sources: ['resistanceFi', 'russianLevelBots'],
    others: [
      {
        by: 'blueHeronsLevels',
        says: '30000 AP',
        why: 'A table from before 2015; all newer sources agree on 20000.',
      },
    ],
  },
  { sources: ['resistanceFi', 'russianLevelBots', 'ingressSupport'] },
  { sources: ['resistanceFi', 'russianLevelBots'] },
  { sources: ['resistanceFi', 'russianLevelBots'] },
  { sources: ['resistanceFi', 'russianLevelBots'] },
  { sources: ['resistanceFi', 'russianLevelBots'] },
  { sources: ['resistanceFi', 'russianLevelBots', 'kahomono'] },
  { sources: ['resistanceFi', 'russianLevelBots', 'kahomono'] },
  { sources: ['resistanceFi', 'russianLevelBots', 'kahomono'] },
  { sources: ['resistanceFi', 'russianLevelBots', 'kahomono'] },
  { sources: ['resistanceFi', 'russianLevelBots', 'kahomono'] },
  {
    sources: ['resistanceFi', 'russianLevelBots', 'kahomono'],
    others: [
      {
        by: 'kahomono',
        says: '7 gold in addition',
        why: 'The others list none. Both can be true: each platinum or onyx also counts as gold, and level 13 required 7 gold, so that the clause never changes the result.',
      },
    ],
  },
  {
    sources: ['resistanceFi', 'russianLevelBots', 'kahomono'],
    others: [
      {
        by: 'kahomono',
        says: '7 gold in addition',
        why: 'The others list none. Both can be true: each platinum or onyx also counts as gold, and level 13 required 7 gold, so that the clause never changes the result.',
      },
    ],
  },
  {
    sources: ['resistanceFi', 'russianLevelBots', 'kahomono'],
    others: [
      {
        by: 'kahomono',
        says: '7 gold in addition',
        why: 'The others list none. Both can be true: each platinum or onyx also counts as gold, and level 13 required 7 gold, so that the clause never changes the result.',
      },
    ],
  },
];

/** Where the fields of `AGENT_RULES` come from. */
export const AGENT_RULES_SOURCE: LevelSource = {
  sources: ['kahomono', 'russianLevelBots', 'metahub', 'russianEventBotTitles', 'ingressPlusBadges'],
};

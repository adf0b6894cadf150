import type { Store } from '@prime-tally/stats-core/ports';
import type { CatalogueKeeper } from '../catalogue/keeper.ts';
import type { Log } from '../log.ts';
import type { Renderer } from '../pictures/create-renderer.ts';
import type { Knowledge } from '../usecases/knowledge.ts';
import type { SettingsBook } from '../usecases/settings/settings-book.ts';
import type { Instance } from './instance.ts';
import type { Rights } from './rights.ts';
import type { Limiter } from './updates/limiter.ts';
import type { Once } from './updates/once.ts';

/** What the bot's features are given; each takes the part it needs. */
export interface BotDeps {
  readonly store: Store;
  readonly settings: SettingsBook;
  readonly rights: Rights;
  readonly pictures: Renderer;
  /** Asked anew for every update: an overlay may change it. */
  readonly knowledge: () => Knowledge;
  /** The overlay file, for its owners. */
  readonly catalogue: Pick<CatalogueKeeper, 'overlay' | 'reload' | 'addAlias'>;
  readonly log: Log;
  readonly now: () => Date;
  /** Most rows of a leaderboard, over all its pages. */
  readonly maxLeaderboardSize: number;
  readonly once: Once;
  readonly limiter: Limiter;
  /** Where files are downloaded from. */
  readonly apiRoot: string;
  /** Whether the texts of stored pastes are kept for some days. */
  readonly keepsTexts: boolean;
  /** The running program. */
  readonly instance: Instance;
  /** Looks into the outbox at once. */
  readonly wakeOutbox: () => void;
}

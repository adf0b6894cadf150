import type { Instant } from '@prime-tally/stats-core/ports';

/** What a message of the outbox has done that tells nobody: at least once, so repeating it must do no harm. `again`: not before then. Throws what the Bot API throws. */
export type OutboxWork = (payload: unknown) => Promise<{ readonly again?: Instant }>;

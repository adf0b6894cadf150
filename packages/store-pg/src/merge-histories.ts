import { isSameReading } from '@prime-tally/stats-core/ports';
import {
  joinSubmissions,
  moveAllSubmissions,
  moveSubmissions,
  type Placed,
} from './statements/move-submissions.ts';
import { type Clashing, readClashes } from './statements/read-clashes.ts';
import type { Query } from './transaction.ts';

/** Gives an agent's submissions to another: equal ones become one with the sources of both, others of one moment variants. */
export async function mergeHistories(query: Query, agentId: string, into: string): Promise<void> {
  for (;;) {
    const clashes = await readClashes(query, agentId, into);
    if (clashes.length === 0) return moveAllSubmissions(query, agentId, into);
    const moment = ({ takenLocal, span }: Clashing): string => `${takenLocal} ${span}`;
    const joined: Placed[] = [];
    const moved: Placed[] = [];
    for (const name of new Set(clashes.map(moment))) {
      const rivals = clashes.filter((one) => moment(one) === name && one.agentId === into);
      for (const one of clashes.filter((other) => moment(other) === name && other.agentId === agentId)) {
        const same = rivals.find(({ snapshot }) => isSameReading(snapshot, one.snapshot));
        if (same) {
          joined.push({ ...one, becomes: same.variant });
          continue;
        }
        const isFree = rivals.every(({ variant }) => variant !== one.variant);
        const variant = isFree ? one.variant : 1 + Math.max(...rivals.map((rival) => rival.variant));
        moved.push({ ...one, becomes: variant });
        rivals.push({ ...one, variant });
      }
    }
    await joinSubmissions(query, agentId, into, joined);
    await moveSubmissions(query, agentId, into, moved);
  }
}

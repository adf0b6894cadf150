import type { EventBook } from '@prime-tally/stats-core/ports';
import type { Knowledge } from '../knowledge.ts';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';
import { type EventResult, eventResultOf } from './event-result.ts';

/** An event with its result so far. */
export type ResultOutcome =
  | { readonly kind: 'result'; readonly result: EventResult }
  | { readonly kind: 'gone' }
  | StoreUnavailable;

/** The result of an event as it stands; hidden agents only where `withHidden`. */
export async function showResult(
  { store, knowledge }: { readonly store: EventBook; readonly knowledge: Knowledge },
  id: string,
  { withHidden }: { readonly withHidden: boolean },
): Promise<ResultOutcome> {
  const event = await store.eventById(id);
  if (event.isErr()) return storeUnavailable(event.error);
  if (event.value === undefined) return { kind: 'gone' };
  const entries = await store.eventEntries(id);
  if (entries.isErr())
    return entries.error.code === 'event_unknown' ? { kind: 'gone' } : storeUnavailable(entries.error);
  const result = eventResultOf(knowledge.catalogue, event.value, entries.value, { withHidden });
  return { kind: 'result', result };
}

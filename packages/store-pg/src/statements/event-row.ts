import type { EventFormula } from '@prime-tally/stats-core';
import type { EventCard, EventState } from '@prime-tally/stats-core/ports';
import { readJson, readNumber, readText } from '../rows.ts';
import { instantText } from './parts.ts';

const STATES: Readonly<Record<string, EventState>> = { p: 'planned', o: 'open', c: 'closed' };

/** Columns that `readEvent` takes, of `event`. */
export const EVENT_COLUMNS: string = `
  event.event_id::text as event_id, event.chat_id::text as chat_id, ${instantText('event.starts_at')} as starts_at,
  ${instantText('event.ends_at')} as ends_at, event.grace_minutes, event.state::text as state, event.name, event.zone,
  event.formula::text as formula, event.settings::text as settings,
  (select count(*) from event_entry where event_entry.event_id = event.event_id) as agents`;

/** The letter that stands for a state in the database. */
export function letterOf(state: EventState): string {
  return state.slice(0, 1);
}

/** An event from its columns. */
export function readEvent(row: unknown): EventCard {
  const state = STATES[readText(row, 'state')];
  if (state === undefined) throw new Error('An event has no state that is known');
  return {
    id: readText(row, 'event_id'),
    chatId: readText(row, 'chat_id'),
    from: readText(row, 'starts_at'),
    to: readText(row, 'ends_at'),
    graceMinutes: readNumber(row, 'grace_minutes'),
    state,
    name: readText(row, 'name'),
    zone: readText(row, 'zone'),
    formula: readFormula(readJson(row, 'formula')),
    settings: readJson(row, 'settings'),
    agents: readNumber(row, 'agents'),
  };
}

function readFormula(value: unknown): EventFormula {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || !value.every(isTerm)) throw new Error('An event has no formula');
  return value;
}

function isTerm(term: unknown): term is { readonly key: string; readonly weight: number } {
  return (
    typeof term === 'object' &&
    term !== null &&
    'key' in term &&
    typeof term.key === 'string' &&
    'weight' in term &&
    typeof term.weight === 'number'
  );
}

import { DRAFT_PARTS, type DraftPart } from '../usecases/events/draft.ts';

const ACTIONS = {
  j: 'join',
  b: 'board',
  r: 'refresh',
  m: 'me',
  p: 'light',
  k: 'dark',
  c: 'csv',
  l: 'late',
  f: 'late_file',
  q: 'result',
  o: 'card',
  w: 'clean',
  x: 'close',
  y: 'close_surely',
  d: 'delete',
  e: 'delete_surely',
} as const;

/** What a button of an event does. */
export type EventAction = (typeof ACTIONS)[keyof typeof ACTIONS];

/** A button of an event, for whoever may press it. */
export interface EventButton {
  readonly action: EventAction;
  /** Decimal text. */
  readonly id: string;
}

/** First word of the family's data. */
export const EVENT_PREFIX = 'ev';

const EVENT_SHAPE = /^ev:([a-z]):([1-9]\d{0,18})$/;

/** Button data of at most 64 bytes. */
export function packEvent({ action, id }: EventButton): string {
  const [letter] = Object.entries(ACTIONS).find(([, one]) => one === action) ?? [];
  return `${EVENT_PREFIX}:${letter}:${id}`;
}

/** The button, or nothing where the data are not what `packEvent` makes. */
export function unpackEvent(data: string): EventButton | undefined {
  const [, letter, id] = EVENT_SHAPE.exec(data) ?? [];
  const action = Object.entries(ACTIONS).find(([one]) => one === letter)?.[1];
  return action === undefined || id === undefined ? undefined : { action, id };
}

/** A button of a draft; only `userId` may press it. */
export interface DraftButton {
  readonly userId: string;
  /** The draft's own number. */
  readonly no: number;
  readonly action: DraftPart | 'clean' | 'confirm' | 'cancel';
}

/** First word of the family's data. */
export const DRAFT_PREFIX = 'ed';

const DRAFT_ACTIONS: readonly DraftButton['action'][] = [...DRAFT_PARTS, 'clean', 'confirm', 'cancel'];
const DRAFT_SHAPE = /^ed:([1-9]\d{0,18}):(0|[1-9]\d{0,11}):([a-z]{3,8})$/;

/** Button data of at most 64 bytes. */
export function packDraft({ userId, no, action }: DraftButton): string {
  return `${DRAFT_PREFIX}:${userId}:${no}:${action}`;
}

/** The button, or nothing where the data are not what `packDraft` makes. */
export function unpackDraft(data: string): DraftButton | undefined {
  const [, userId, no, word] = DRAFT_SHAPE.exec(data) ?? [];
  const action = DRAFT_ACTIONS.find((one) => one === word);
  return userId === undefined || action === undefined ? undefined : { userId, no: Number(no), action };
}

import type {
  Act,
  Claims,
  EventBook,
  Groups,
  HoldDraft,
  Holds,
  PendingHeaders,
  People,
  Sources,
  Store,
  UserBook,
} from '@prime-tally/stats-core/ports';
import { sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';

/** Every port there is, so that a new method is known here before a store has it. */
export type EveryPort = Store &
  Claims &
  EventBook &
  Groups &
  UserBook &
  Holds &
  PendingHeaders &
  People &
  Sources;

const AT = '2024-05-04T12:00:00Z';
const LATER = '2024-06-04T12:00:00Z';
const act: Act = { by: '1', chatId: '-5', at: AT };
const everywhere = { kind: 'everywhere' } as const;
const chat = { kind: 'chat', chatId: '-5' } as const;
const page = { limit: 5, offset: 0 };
const window = { from: AT, to: LATER };
const text = { kind: 'telegram', instance: 'bot', externalId: 'm:1' } as const;
const message = {
  event: 'save:1',
  destination: 'chat:-5',
  kind: 'reply',
  payload: { words: 'hello' },
  notBefore: AT,
};
const formula = { kind: 'gain', stat: 'hacks' };
const draft = {
  chatId: '-5',
  name: 'Cup',
  ...window,
  zone: 'Europe/Berlin',
  formula,
  graceMinutes: 5,
  settings: { rule: 'fair' },
};

/** A submission with a text in every place that can have one. */
export const FULL = sampleSubmission(
  {
    agent: 'Ada',
    timeSpanText: 'ALLTIME',
    stats: { hacks: 5, level: 8 },
    unknown: [
      { header: 'Odd Tokens', text: '1' },
      { header: 'Far', text: 'x' },
    ],
    repeated: [{ header: 'Hacks', text: '7' }],
    unresolved: [{ headers: ['A B'], values: ['1', '2'] }],
  },
  {
    source: sampleSource('m:1'),
    chatId: '-5',
    zone: 'Europe/Berlin',
    warnings: ['level_wrong'],
    text: 'as posted',
  },
);

const held: HoldDraft = { submission: FULL, reason: 'claimed', deciderId: '1', expiresAt: LATER };

/** Valid calls of every method; a method without one does not compile. */
export const CALLS: { readonly [M in keyof EveryPort]: readonly Parameters<EveryPort[M]>[] } = {
  save: [[FULL], [FULL, { onConflict: 'keep', tell: () => [message] }]],
  withdrawSource: [[text, { from: 0 }]],
  withdrawSubmission: [['Ada', '2024-05-04T12:00:00', 'all_time']],
  historyOf: [['Ada', { from: '2024-05-04T12:00:00', to: '2024-06-04T12:00:00', limit: 5 }]],
  agentsOf: [['1']],
  leaderboard: [
    [{ stat: 'hacks', scope: chat, faction: 'enlightened', ...page }],
    [{ stat: 'fieldsPerLink', scope: everywhere, ...page }],
  ],
  leaders: [[{ stat: 'hacks', scope: chat, faction: 'enlightened', ...page }]],
  gainboard: [[{ stat: 'hacks', scope: chat, faction: 'enlightened', ...page, ...window }]],
  rankOf: [[{ stat: 'hacks', scope: chat, faction: 'enlightened', agent: 'Ada', neighbours: 2 }]],
  placesOf: [[{ scope: chat, agent: 'Ada', stats: ['hacks', 'fieldsPerLink'] }]],
  gainRankOf: [
    [{ stat: 'hacks', scope: chat, faction: 'enlightened', agent: 'Ada', neighbours: 2, ...window }],
  ],
  factionTotals: [[{ stat: 'hacks', scope: chat }]],
  factionGains: [[{ stat: 'hacks', scope: chat, ...window }]],
  latestOf: [['Ada']],
  progressOf: [['Ada', window]],
  progressIn: [[chat, window, { limit: 5, after: 'Aaa' }]],
  statHistoryOf: [['Ada', 'hacks', { since: AT, limit: 5 }]],
  silentIn: [['-5', LATER, 5]],
  ping: [[]],
  counts: [[]],
  enqueue: [[[message], AT]],
  claimMessages: [[LATER, 5, 60]],
  markSent: [['1', LATER, 'chat:7']],
  markTold: [['save:1', 'chat:-5', LATER, 'chat:7']],
  retryMessage: [['1', LATER, 'flood']],
  giveUp: [['1', LATER, 'blocked']],
  sentAs: [['save:1', 'chat:-5']],
  pruneOutbox: [[LATER]],
  agentCard: [['Ada']],
  formerNamesOf: [['Ada']],
  factionsOf: [['Ada']],
  transfer: [['Ada', '1', act]],
  release: [['Bob', act]],
  setProxy: [['Ada', '2', true, act]],
  setHidden: [['Ada', false, act]],
  requestClaim: [['Ada', '3', act]],
  claimRequestsOf: [['Ada']],
  dropClaimRequest: [['Ada', '3', act]],
  rename: [['Bob', 'Bob2', act]],
  merge: [['Bob', 'Ada', act]],
  createEvent: [[draft as never, act]],
  changeEvent: [['1', { name: 'Cup 2', zone: 'Asia/Tokyo', ...window }, act]],
  setEventState: [['1', 'open', act]],
  deleteEvent: [['1', act]],
  eventById: [['1']],
  eventsOf: [['-5', { states: ['open'], limit: 5 }]],
  eventsDue: [[AT, 5]],
  enterEvent: [['1', 'Ada', AT]],
  setEventPost: [['1', 'Ada', 'start', '2024-05-04T12:00:00']],
  eventEntries: [['1']],
  chatCard: [['-5']],
  chats: [[{ limit: 5, after: '-9' }]],
  saveChat: [['-5', { privacy: 'soft', settings: { zone: 'UTC' } }, act]],
  joinChat: [['Ada', '-5', AT]],
  leaveChat: [['1', '-5']],
  chatsOf: [['Ada']],
  membersOf: [['-5', { limit: 5, after: 'Aaa' }]],
  migrateChat: [['-6', '-7']],
  forgetChat: [['-6']],
  askReset: [['-5', 'token-of-the-test', LATER, act]],
  resetChat: [['-6', 'token-of-the-test', act]],
  setBanned: [['-5', '9', true, act]],
  isBanned: [['-5', '9']],
  audit: [[{ ...act, what: 'reset_chat', subject: 'somebody', details: { why: 'asked' } }]],
  auditTrail: [[{ chatId: '-5', limit: 5, before: '9' }]],
  userSettings: [['1']],
  saveUserSettings: [['1', { locale: 'de' }]],
  usersWith: [
    [
      { key: 'locale', value: 'de' },
      { limit: 5, after: '0' },
    ],
  ],
  hold: [[held]],
  holdById: [['1']],
  holdsFor: [['1', { limit: 5, after: '0' }]],
  acceptHold: [['1', { tell: () => [message] }]],
  refuseHold: [['1']],
  dropExpiredHolds: [[AT, 5]],
  holdsIn: [['-5']],
  pendingHeaders: [[5]],
  judgeHeader: [['Odd Tokens', 'accepted', act]],
  linkHeader: [['Odd Tokens', 'hacks', act]],
  learn: [[AT]],
  exportPerson: [['1']],
  deletePerson: [['9']],
  sources: [[]],
  setSourceEnabled: [[{ kind: 'telegram', instance: 'bot' }, true, act]],
  noteRefusal: [
    [{ kind: 'telegram', instance: 'bot', chatId: '-5', code: 'header_unknown', header: 'Odd', at: AT }],
  ],
  refusals: [[{ since: AT, chatId: '-5', limit: 5 }]],
  pruneTexts: [[AT]],
  isUpdateDone: [['bot', { id: 1, content: '-5:1:0' }]],
  noteUpdates: [['bot', [{ id: 1, content: '-5:1:0' }, { id: 2 }], AT]],
  lastUpdate: [['bot']],
  pruneUpdates: [[AT]],
};

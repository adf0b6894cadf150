import { bold, fmt, lines } from '../../views/text.ts';
import type { HoldsTexts } from './texts.ts';

/** English. */
export const holdsEn: HoldsTexts = {
  askedOwner: (agent) =>
    fmt`⏳ ${bold(agent)} belongs to another Telegram account. I asked the owner; nothing is stored until they say yes (7 days). Is it you on a new account? /claim ${agent}`,
  toOwner: (agent, moment, who) =>
    fmt`${who} posted stats of your agent ${bold(agent)} (${moment}). Store them?`,
  accept: '✅ Store',
  refuse: '❌ Refuse',
  doubtful: (agent) => fmt`🤔 ${bold(agent)}: something looks wrong. Nothing is stored yet.`,
  keep: '✅ Keep',
  discard: '🗑 Discard',
  nameChanged: (former, agent) =>
    lines(
      fmt`🤔 ${bold(agent)} is new to me and goes on from your ${bold(former)}. Nothing is stored yet.`,
      'A new name, or a second agent?',
    ),
  rename: (former) => `✏️ ${former} has this name now`,
  second: '➕ Second agent',
  cancel: '🗑 Cancel',
  dropped: (agent) => fmt`🗑 ${bold(agent)}: discarded, nothing stored.`,
  renamed: (former, agent) => fmt`✏️ ${former} is ${bold(agent)} now; the history goes on.`,
  accepted: (agent, moment) => fmt`✅ The owner of ${bold(agent)} accepted your post of ${moment}.`,
  refused: (agent, moment) =>
    fmt`❌ The owner of ${bold(agent)} refused your post of ${moment}. Nothing is stored.`,
  expired: (agent, moment) =>
    fmt`⌛ The owner of ${bold(agent)} didn't answer in 7 days; your post of ${moment} is dropped. Is it you? /claim ${agent}`,
  nothingHeld: 'That is settled already, or not yours to decide.',
  factionRefused: (agent, faction) =>
    fmt`This chat takes ${faction} only, so ${bold(agent)} is not stored here. Paste it to me in private.`,
  claim: {
    give: '✅ Give it away',
    mine: '❌ It is mine',
    howTo: fmt`Is one of my agents you, on a new Telegram account? Tell me which: /claim Nordlicht`,
    unknown: (agent) =>
      fmt`Nobody has ${bold(agent)} yet. Just paste your ALL TIME stats: the first poster owns the name.`,
    yours: (agent) => fmt`${bold(agent)} is yours already.`,
    free: (agent) => fmt`Nobody owns ${bold(agent)}. Just paste your ALL TIME stats to claim it.`,
    asked: (agent) =>
      fmt`I asked the owner of ${bold(agent)}. No answer in 72 hours? Then a group admin or the owner of this bot can give it to you.`,
    toOwner: (agent, who) =>
      fmt`${who} says that your agent ${bold(agent)} is theirs (a new account?). Give it away?`,
    given: (agent) => fmt`Done: ${bold(agent)} is theirs now.`,
    kept: (agent) => fmt`Kept: ${bold(agent)} stays yours.`,
    got: (agent) => fmt`✅ ${bold(agent)} is yours now.`,
  },
};

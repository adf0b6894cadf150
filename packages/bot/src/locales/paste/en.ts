import { bold, fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { AgentLine, PasteTexts } from './texts.ts';

const { number } = FORMATS.en;

const agentLine = ({ mark, agent, level }: AgentLine) =>
  level === undefined ? fmt`${mark} ${bold(agent)}` : fmt`${mark} ${bold(agent)} · L${level}`;

/** English. */
export const pasteEn: PasteTexts = {
  stored: (agent) => fmt`✅ ${agentLine(agent)}`,
  unchanged: (agent) => fmt`☑️ ${agentLine(agent)} – I already had this one`,
  replaced: (agent) => fmt`✏️ ${agentLine(agent)} – corrected`,
  ap: (value, gain) => (gain > 0 ? fmt`AP ${number(value)} (+${number(gain)})` : fmt`AP ${number(value)}`),
  counted: (name, gain) => fmt`${name} +${gain}`,
  best: (name, value) => fmt`${name} ${value} – new best`,
  appeared: (name, value) => fmt`${name} ${value} – new on your list`,
  badge: (badge, tiers, multiple) =>
    multiple === undefined
      ? fmt`🏅 ${bold(badge)}: ${tiers.join(', ')}`
      : fmt`🏅 ${bold(badge)}: ${[...tiers, `onyx ×${multiple}`].join(', ')}`,
  levelUp: (before, after) => fmt`🎉 Level ${before} → ${bold(after)}`,
  since: (moment) => fmt`New since ${moment}:`,
  first: fmt`Nothing to compare with yet. Paste again later and I'll show what is new. Ranks: /leaderboard`,
  noGains: (moment) => fmt`Nothing new since ${moment}.`,
  more: (count) => fmt`… and ${number(count)} more`,
  unresolved: (columns) =>
    fmt`🧩 ${number(columns)} ${columns === 1 ? 'number' : 'numbers'} I can't place for certain. Send the copied text as a .txt file and I can.`,
  spanRefused: (span) =>
    fmt`❌ This is ${bold(span)}, not ALL TIME. Nothing stored. Choose the ALL TIME tab, copy and paste again.`,
  nowRefused: (span) =>
    fmt`❌ This is ${bold(span)} (the current values), not ALL TIME. Nothing stored. Choose the ALL TIME tab, copy and paste again.`,
  spanUnknown: (span) =>
    fmt`❌ I don't know the period “${span}”. Nothing stored. Choose the ALL TIME tab (or set the game to English), copy and paste again.`,
  foreign: (agent) =>
    fmt`❌ ${bold(agent)} was forwarded from somebody else. Nothing stored. The agent has to paste it.`,
  conflicting: (agent, moment) =>
    fmt`❌ I already have other numbers of ${bold(agent)} for ${moment}. Nothing changed. Copy the stats again and paste the new text.`,
  refused: (agent) =>
    fmt`❌ I couldn't store the stats of ${bold(agent)}. Copy them again and paste the whole text.`,
  unavailable: (agent) =>
    fmt`⏳ I can't reach my database, so ${bold(agent)} is not stored. Please paste it again in a minute.`,
  unreadable: (message, hint) => lines(fmt`❌ ${message}`, hint),
  certain: (agent, moment) => fmt`I can only tell that it is ${bold(agent)} of ${moment}.`,
  unreadableAmong: (ordinal, message, hint) => lines(fmt`❌ Export ${ordinal}: ${message}`, hint),
  nearest: (line) => fmt`🎯 ${line}`,
  rank: (name, before, after, total) =>
    before === undefined || before === after
      ? fmt`📊 ${name}: ${bold(`#${number(after)}`)} of ${number(total)}`
      : fmt`📊 ${name}: #${number(before)} → ${bold(`#${number(after)}`)} of ${number(total)}`,
  undo: '↩️ Undo',
  details: '🔎 Details',
  cut: fmt`✂️ Telegram cut this text at 4,096 characters. Send the copied stats as a .txt file.`,
  endMissing: (agent) =>
    fmt`✂️ ${bold(agent)}: this text is as long as a message can be, so its end may be missing. Not stored. Send the copied stats as a .txt file.`,
  submitNow: fmt`Paste your ALL TIME stats now, as a message or as a .txt file.`,
  submitReply: fmt`Reply to this message with your ALL TIME stats, as text or as a .txt file. Or reply to a paste with /submit.`,
  deleteDenied: fmt`I may not delete pastes here. Admins: give me the right to delete messages, or turn auto-delete off in /settings.`,
  banned: fmt`An admin has excluded your posts from this chat's boards. Ask them if that is a mistake.`,
};

import { bold, fmt, lines } from '../../views/text.ts';
import type { GroupsTexts } from './texts.ts';

/** English. */
export const groupsEn: GroupsTexts = {
  hello: lines(bold('Hello! I keep Ingress stats and rank this group.'), 'How to copy your stats: /help'),
  better: bold('Thank you, I can do more here now.'),
  reads: fmt`✅ I can read pastes: just paste your ALL TIME stats here.`,
  blind: (bot) =>
    lines(
      bold("⚠️ I can't read pastes here yet. An admin can change that:"),
      '1. Tap the group name, then Edit → Administrators → Add admin',
      `2. Choose ${bot} and save; no single right is needed`,
      'Until then: paste as a reply to this message, or reply to a paste with /submit, or paste to me in private.',
    ),
  deletes: fmt`✅ I may delete pastes once they are stored, if you want that.`,
  keeps: (bot) =>
    fmt`ℹ️ I may not delete pastes. If you want that: group name → Edit → Administrators → ${bot} → Delete messages.`,
  joining: (link) =>
    fmt`You paste in private? Tap Join this board, and you are ranked here too. As a link: ${link}`,
  setUp: fmt`Admins, set me up in three taps:`,
  join: '➕ Join this board',
  pasteInPrivate: '✉️ Paste in private',
  joined: (agents, group) => fmt`✅ ${bold(agents)}: on the boards of ${bold(group)} now.`,
  there: (agents, group) => fmt`✅ ${bold(agents)}: on the boards of ${bold(group)} already.`,
  noAgents: (group) =>
    fmt`I know no agent of yours yet. Paste your ALL TIME stats here, then tap Join, and you are on the boards of ${bold(group)}. How: /help`,
  banned: (group) => fmt`The admins of ${bold(group)} don't take your stats there. Please ask them.`,
  notMember: fmt`I can't see you among the members of that group. Join the group first, then tap again.`,
  gone: fmt`I am not in that group any more. Ask its admins to add me again.`,
  openBoard: '🏆 Open the board',
};

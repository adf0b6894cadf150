import { bold, fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { AdminTexts } from './texts.ts';

const { number, plural } = FORMATS.en;
const agents = (count: number) => `${number(count)} ${plural(count, { one: 'agent', other: 'agents' })}`;

/** English. */
export const adminEn: AdminTexts = {
  notHere: (agent) =>
    fmt`${bold(agent)} is no agent of this group alone, so admins of this group can't decide about it. The owner of this bot can.`,
  unknown: (agent) => fmt`I know no agent ${bold(agent)}. Check the spelling.`,
  inGroup: fmt`Send that in the group it is about.`,
  whoUnknown: fmt`I can't tell who that is. Send the command as a reply to a message of theirs, or with their numeric id.`,
  cancel: 'Cancel',
  cancelled: fmt`Cancelled. Nothing has changed.`,
  settled: 'That is settled already, or too old. Send the command again.',
  link: {
    howTo: fmt`Whose agent is it? Reply to a message of theirs with: /link Nordlicht`,
    done: (agent, who) => fmt`✅ ${bold(agent)} belongs to ${who} now.`,
    same: (agent, who) => fmt`${bold(agent)} belongs to ${who} already.`,
  },
  release: {
    howTo: fmt`Which agent should be free? /release Nordlicht`,
    done: (agent) => fmt`✅ Nobody owns ${bold(agent)} now. The next to paste its stats will.`,
    same: (agent) => fmt`Nobody owns ${bold(agent)}.`,
  },
  merge: {
    howTo: fmt`Two names of one agent? The old one first: /merge OldName NewName`,
    ask: (agent, into) =>
      lines(
        fmt`Make ${bold(agent)} and ${bold(into)} one agent?`,
        fmt`All posts of ${agent} go to ${bold(into)}; ${agent} disappears from the boards. This can't be undone.`,
      ),
    twoOwners: (agent, into) =>
      fmt`⚠️ They belong to two people. The owner of ${into} gets the posts of ${agent}, too.`,
    yes: (agent, into) => `Merge ${agent} into ${into}`,
    done: (agent, into) => fmt`✅ ${agent} is part of ${bold(into)} now.`,
    same: (agent) => fmt`Both names mean ${bold(agent)}.`,
  },
  ban: {
    howTo: fmt`Who? Reply to a message of theirs with /ban, or send /ban 12345 (their id). /unban takes it back.`,
    done: (who) => fmt`🚫 Posts of ${who} don't count in this group any more. Back again: /unban`,
    undone: (who) => fmt`✅ Posts of ${who} count in this group again.`,
    ofAdmin: (who) => fmt`${who} is an admin of this group. Take that away first.`,
  },
  reset: {
    ask: (count) =>
      lines(
        bold(`Take ${agents(count)} off this group's boards?`),
        "Everybody keeps their history, and whoever posts here again is back. It can't be undone; the button works for 10 minutes, once.",
      ),
    yes: "Empty this group's boards",
    done: (count) => fmt`✅ ${agents(count)} taken off this group's boards.`,
    old: fmt`This button is used or too old. Nothing has changed; send /reset again.`,
  },
  grant: {
    howTo: fmt`Which agent was asked for? /grant Nordlicht`,
    nobody: (agent) => fmt`Nobody asks for ${bold(agent)}. Who lost their account sends /claim ${agent}`,
    title: (agent) => fmt`Who asks for ${bold(agent)}:`,
    open: (who, askedAt) => fmt`• ${who}, since ${askedAt}; the owner didn't answer`,
    early: (who, openFrom) => fmt`• ${who}; the owner has until ${openFrom} to answer`,
    give: (who) => `✅ Give to ${who}`,
    refuse: (who) => `❌ Not to ${who}`,
    given: (agent, who) => fmt`✅ ${bold(agent)} belongs to ${who} now.`,
    kept: (agent) => fmt`${bold(agent)} stays with its owner.`,
  },
  told: {
    got: (agent) => fmt`✅ An admin gave you ${bold(agent)}: it is yours now. Your numbers: /mystats`,
    lost: (agent) =>
      fmt`⚠️ An admin gave your agent ${bold(agent)} to another account. Wrong? Talk to the admins of your group, or ask for it: /claim ${agent}`,
    released: (agent) =>
      fmt`⚠️ An admin took ${bold(agent)} from you; nobody owns it now. Wrong? Paste your ALL TIME stats and it is yours again.`,
    merged: (agent, into) =>
      fmt`An admin joined ${bold(agent)} and ${bold(into)}: they are one agent now, ${bold(into)}. Wrong? Talk to the admins of your group.`,
    claimKept: (agent) =>
      fmt`❌ An admin refused your wish for ${bold(agent)}. It stays with its owner. Talk to the admins of your group.`,
  },
};

import { bold, concat, fmt, lines } from '../../views/text.ts';
import type { Text } from '../../views/view.ts';
import { FORMATS } from '../formats.ts';
import type { PrivacyTexts } from './texts.ts';

const { number } = FORMATS.en;
const names = (agents: readonly string[]): Text =>
  concat(...agents.flatMap((agent, index) => (index === 0 ? [bold(agent)] : [', ', bold(agent)])));

/** English. */
export const privacyEn: PrivacyTexts = {
  kept: lines(
    bold('What I keep of you'),
    `• The numbers of each export with its moment, agent and faction – until you delete them.`,
    `• Your Telegram id, which chat and message an export came from, and a fingerprint of its text. The text itself is not kept, unless who runs this bot has said so.`,
    `• Your settings: language, time zone and the like.`,
    `• A paste that waits for somebody's word: 7 days. What I could not read: a count without the text, 7 days. What I have told you: 30 days.`,
    `• Who sees it: boards of the groups you post in, and boards everywhere where a group allows that.`,
    '',
    `/hide – off all boards · /export – all of it as files · /deleteme – delete everything · /history – delete one post`,
  ),
  hidden: (agents) => fmt`Off all boards now: ${names(agents)}. Your own numbers stay: /mystats`,
  shown: (agents) => fmt`Back on the boards: ${names(agents)}.`,
  hide: '🙈 Hide me',
  show: '👁 Show me again',
  inPrivate: fmt`Your data are for your eyes only. Send that to me in private:`,
  openPrivate: 'Open the private chat',
  exportCaption: 'Everything I keep of you, as JSON; your exports as a table follow.',
  tooLarge: fmt`That is too much for one Telegram file. Ask whoever runs this bot for your data.`,
  deleteAll: fmt`This deletes your agents with all their exports, your settings and everything else of you. It can't be undone. /export first, if you want a copy.`,
  deleteAllSurely: '🗑 Delete everything',
  keepAll: 'Keep it',
  deletedAll: (agents, posts) =>
    fmt`Gone: ${number(agents)} ${agents === 1 ? 'agent' : 'agents'}, ${number(posts)} ${posts === 1 ? 'export' : 'exports'}, and all the rest. If you paste again, you begin anew.`,
};

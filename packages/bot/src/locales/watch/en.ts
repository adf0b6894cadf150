import { bold, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { WatchTexts } from './texts.ts';

const { number } = FORMATS.en;

/** English. */
export const watchEn: WatchTexts = {
  status: {
    title: (version) => bold(`Prime Tally ${version}`),
    running: (time, memory) => fmt`Running for ${time}, memory ${memory}`,
    databaseUp: (schemaVersion) => fmt`✅ Database answers, schema ${schemaVersion}`,
    databaseDown: (code) =>
      fmt`❌ Database doesn't answer (${code}). Is the server up? The log says more; I try again with every message.`,
    stored: ({ agents, submissions, chats, users, holds }) =>
      fmt`Agents ${number(agents)} · posts ${number(submissions)} · groups ${number(chats)} · people ${number(users)} · held posts ${number(holds)}`,
    queue: (messages) => fmt`Messages waiting to be sent: ${number(messages)}`,
    lastUpdate: (moment) => fmt`Last update from Telegram: ${moment}`,
    firstUpdate: fmt`This is the first update since the start.`,
  },
  failed: {
    title: bold('Refused pastes, last 7 days'),
    none: fmt`No paste was refused in the last 7 days.`,
    line: (count, code, header, lastAt) =>
      header === undefined
        ? fmt`${number(count)} × ${code}, last ${lastAt}`
        : fmt`${number(count)} × ${code} at ${header}, last ${lastAt}`,
    hint: fmt`I keep no texts. Ask somebody for the paste to see why; a new column of the game: /catalogue`,
  },
  audit: {
    title: bold('What was done, newest first'),
    none: fmt`Nothing was done yet.`,
    newest: '⏮ Newest',
    older: 'Older ▶️',
    inPrivate: fmt`Who did what is for admins only. Read it in private:`,
    openPrivate: 'Open the private chat',
    nobody: 'by itself',
    acts: {
      transfer_agent: ({ subject, who }) => fmt`gave ${subject} to ${who}`,
      release_agent: ({ subject, who }) => fmt`took ${subject} from ${who}; it is free`,
      merge_agents: ({ subject, what }) => fmt`merged ${subject} into ${what}`,
      rename_agent: ({ subject, what }) => fmt`renamed ${subject} to ${what}`,
      hide_agent: ({ subject }) => fmt`hid ${subject} from boards`,
      show_agent: ({ subject }) => fmt`showed ${subject} on boards again`,
      allow_proxy: ({ subject, who }) => fmt`let ${who} post for ${subject}`,
      forbid_proxy: ({ subject, who }) => fmt`no longer lets ${who} post for ${subject}`,
      request_claim: ({ subject, who }) => fmt`${who} asks for ${subject}`,
      drop_claim_request: ({ subject, who }) => fmt`refused ${who}'s wish for ${subject}`,
      change_chat: ({ what }) => fmt`changed the settings: ${what}`,
      ask_reset: () => fmt`asked for a reset of the boards`,
      reset_chat: ({ what }) => fmt`emptied the boards (agents: ${what})`,
      ban_user: ({ who }) => fmt`banned ${who}`,
      unban_user: ({ who }) => fmt`took the ban of ${who} back`,
      enable_source: ({ subject }) => fmt`enabled the source ${subject}`,
      disable_source: ({ subject }) => fmt`disabled the source ${subject}`,
      accept_header: ({ subject }) => fmt`accepted the new column ${subject}`,
      ignore_header: ({ subject }) => fmt`ignored the new column ${subject}`,
      link_header: ({ subject, what }) => fmt`the column ${subject} is ${what} now`,
      create_event: ({ subject }) => fmt`created the event ${subject}`,
      change_event: ({ subject }) => fmt`changed the event ${subject}`,
      open_event: ({ subject }) => fmt`opened the event ${subject}`,
      close_event: ({ subject }) => fmt`closed the event ${subject}`,
      delete_event: ({ subject }) => fmt`deleted the event ${subject}`,
    },
    settings: {
      language: 'language',
      zone: 'time zone',
      autoDelete: 'deleting pastes',
      stats: 'stats shown',
      faction: 'faction',
      privacy: 'privacy',
      recap: 'recap',
      announce: 'announcements',
      quiet: 'quiet hours',
      newsTopic: 'topic for news',
    },
  },
};

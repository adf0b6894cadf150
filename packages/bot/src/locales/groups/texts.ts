import type { Text } from '../../views/view.ts';

/** What a group is told when the bot comes, and who joins its boards. `bot`: the bot's name with its at sign. */
export interface GroupsTexts {
  readonly hello: Text;
  /** The bot was given more rights. */
  readonly better: Text;
  readonly reads: Text;
  /** It sees no pastes: how to change that, and what works until then. */
  readonly blind: (bot: string) => Text;
  readonly deletes: Text;
  readonly keeps: (bot: string) => Text;
  /** For people who paste in private. */
  readonly joining: (link: string) => Text;
  /** Above the buttons for administrators. */
  readonly setUp: Text;
  readonly join: string;
  readonly pasteInPrivate: string;
  /** Answers to who joins; `group` is its title. */
  readonly joined: (agents: string, group: string) => Text;
  readonly there: (agents: string, group: string) => Text;
  readonly noAgents: (group: string) => Text;
  readonly banned: (group: string) => Text;
  readonly notMember: Text;
  /** The bot is not there (any more). */
  readonly gone: Text;
  readonly openBoard: string;
}

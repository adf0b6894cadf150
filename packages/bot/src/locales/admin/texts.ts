import type { Text } from '../../views/view.ts';

/** What administrators do to codenames, people and boards; everything but the last part goes to those who have the power. */
export interface AdminTexts {
  /** The agent is not one of this group alone, or none at all: a group's administrator hears no more. */
  readonly notHere: (agent: string) => Text;
  readonly unknown: (agent: string) => Text;
  /** In private, for the instance's owners. */
  readonly inGroup: Text;
  /** Nobody can tell whom the words mean. */
  readonly whoUnknown: Text;
  readonly cancel: string;
  readonly cancelled: Text;
  /** An alert, at most 200 characters. */
  readonly settled: string;

  readonly link: {
    readonly howTo: Text;
    readonly done: (agent: string, who: string) => Text;
    readonly same: (agent: string, who: string) => Text;
  };
  readonly release: {
    readonly howTo: Text;
    readonly done: (agent: string) => Text;
    readonly same: (agent: string) => Text;
  };
  readonly merge: {
    readonly howTo: Text;
    readonly ask: (agent: string, into: string) => Text;
    readonly twoOwners: (agent: string, into: string) => Text;
    readonly yes: (agent: string, into: string) => string;
    readonly done: (agent: string, into: string) => Text;
    readonly same: (agent: string) => Text;
  };
  readonly ban: {
    readonly howTo: Text;
    readonly done: (who: string) => Text;
    readonly undone: (who: string) => Text;
    readonly ofAdmin: (who: string) => Text;
  };
  readonly reset: {
    readonly ask: (agents: number) => Text;
    readonly yes: string;
    readonly done: (agents: number) => Text;
    readonly old: Text;
  };
  readonly grant: {
    readonly howTo: Text;
    readonly nobody: (agent: string) => Text;
    readonly title: (agent: string) => Text;
    readonly open: (who: string, askedAt: string) => Text;
    readonly early: (who: string, openFrom: string) => Text;
    readonly give: (who: string) => string;
    readonly refuse: (who: string) => string;
    readonly given: (agent: string, who: string) => Text;
    readonly kept: (agent: string) => Text;
  };
  /** To the owners of codenames that an administrator decided about, and to who gets one. */
  readonly told: {
    readonly got: (agent: string) => Text;
    readonly lost: (agent: string) => Text;
    readonly released: (agent: string) => Text;
    readonly merged: (agent: string, into: string) => Text;
    readonly claimKept: (agent: string) => Text;
  };
}

import type { Text } from '../../views/view.ts';

/** Pastes that wait for somebody's word, and who owns a codename. */
export interface HoldsTexts {
  /** To the poster: the owner was asked. */
  readonly askedOwner: (agent: string) => Text;
  /** To the owner; `who` is the poster's name. */
  readonly toOwner: (agent: string, moment: string, who: string) => Text;
  readonly accept: string;
  readonly refuse: string;
  /** To the poster, above the doubts about their own numbers. */
  readonly doubtful: (agent: string) => Text;
  readonly keep: string;
  readonly discard: string;
  /** To the poster: an unknown codename that goes on from one of theirs. */
  readonly nameChanged: (former: string, agent: string) => Text;
  readonly rename: (former: string) => string;
  readonly second: string;
  readonly cancel: string;
  readonly dropped: (agent: string) => Text;
  readonly renamed: (former: string, agent: string) => Text;
  /** To the poster: the owner's word. */
  readonly accepted: (agent: string, moment: string) => Text;
  readonly refused: (agent: string, moment: string) => Text;
  readonly expired: (agent: string, moment: string) => Text;
  /** An alert, at most 200 characters. */
  readonly nothingHeld: string;
  readonly factionRefused: (agent: string, faction: string) => Text;
  readonly claim: {
    readonly howTo: Text;
    readonly unknown: (agent: string) => Text;
    readonly yours: (agent: string) => Text;
    readonly free: (agent: string) => Text;
    readonly asked: (agent: string) => Text;
    readonly toOwner: (agent: string, who: string) => Text;
    readonly give: string;
    readonly mine: string;
    readonly given: (agent: string) => Text;
    readonly kept: (agent: string) => Text;
    readonly got: (agent: string) => Text;
  };
}

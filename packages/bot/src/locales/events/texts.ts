import type { PostTiming } from '@prime-tally/stats-core';
import type { DraftPart } from '../../usecases/events/draft.ts';
import type { Text } from '../../views/view.ts';

/** Putting an event together. */
export interface EventDraftTexts {
  readonly create: Text;
  readonly change: Text;
  readonly forGroup: (title: string) => string;
  /** Buttons. */
  readonly parts: { readonly [part in DraftPart]: string };
  /** What to type. */
  readonly ask: { readonly [part in DraftPart]: Text };
  readonly confirm: string;
  readonly save: string;
  readonly edit: string;
  readonly cancel: string;
  readonly cancelled: Text;
  readonly created: (name: string) => Text;
  readonly changed: (name: string) => Text;
  /** There is nothing to go on with. */
  readonly nothing: Text;
  /** Alerts, at most 200 characters. */
  readonly stale: string;
  readonly notAdmin: Text;
}

/** Why words make no event. */
export interface EventProblemTexts {
  readonly line: Text;
  readonly name: Text;
  readonly moment: (asked: string) => Text;
  readonly skipped: (moment: string) => Text;
  readonly order: Text;
  readonly long: Text;
  readonly past: Text;
  readonly far: Text;
  readonly zone: (asked: string) => Text;
  readonly unknown: (asked: string) => Text;
  readonly several: (asked: string, names: string) => Text;
  readonly derived: (name: string) => Text;
  readonly repeated: (name: string) => Text;
  readonly weight: Text;
  readonly twin: (name: string) => Text;
  readonly gone: Text;
}

/** Events of a group, from the plan to the result. */
export interface EventTexts {
  readonly draft: EventDraftTexts;
  readonly problems: EventProblemTexts;
  readonly panel: Text;
  readonly panelEmpty: Text;
  /** Under the panel: how one line makes an event. */
  readonly oneLine: Text;
  readonly add: string;
  readonly all: string;
  /** To somebody who sends the command in private. */
  readonly inGroup: Text;
  readonly clean: (days: number) => string;
  /** An alert, at most 200 characters. */
  readonly cleanDenied: string;

  readonly announced: (name: string) => Text;
  readonly moved: (name: string) => Text;
  readonly opened: (name: string) => Text;
  readonly ended: (name: string, until: string) => Text;
  readonly board: (name: string) => Text;
  readonly result: (name: string) => Text;
  /** Times of day between which posts count. */
  readonly howTo: (from: string, until: string) => Text;

  readonly join: string;
  readonly me: string;
  readonly refresh: string;
  readonly toBoard: string;
  readonly toResult: string;
  readonly toLate: string;
  readonly picture: string;
  readonly csv: string;
  readonly close: string;
  readonly delete: string;
  readonly closeSure: (name: string) => Text;
  readonly deleteSure: (name: string) => Text;
  readonly no: string;
  readonly deleted: (name: string) => Text;

  readonly side: (mark: string, faction: string, sum: string, agents: number) => string;
  readonly empty: Text;
  readonly agents: (count: number) => string;
  /** Without two posts that count. */
  readonly unranked: (count: number) => string;
  readonly noneHere: Text;
  readonly timings: { readonly [timing in PostTiming]: string };

  /** Alerts, at most 200 characters. */
  readonly joined: (agent: string, name: string) => string;
  readonly stranger: string;
  readonly otherSide: (agent: string, faction: string) => string;
  readonly place: (agent: string, rank: number, total: number, score: string) => string;
  readonly noPlace: (agent: string) => string;
  readonly over: string;
  readonly gone: string;
  readonly sent: string;
  readonly startFirst: string;

  readonly late: {
    readonly title: (name: string) => Text;
    readonly noStart: (count: number) => string;
    readonly lateStart: (count: number) => string;
    readonly earlyStart: (count: number) => string;
    readonly noEnd: (count: number) => string;
    readonly earlyEnd: (count: number) => string;
    readonly lateEnd: (count: number) => string;
    readonly nobody: Text;
    readonly file: string;
  };

  readonly checkIn: {
    readonly start: (name: string, time: string, timing: PostTiming) => Text;
    readonly end: (name: string, time: string, timing: PostTiming, score: string | undefined) => Text;
    readonly kept: (name: string) => Text;
    readonly outside: (name: string, moment: string, from: string, until: string) => Text;
  };
}

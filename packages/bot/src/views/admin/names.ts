import { packAdmin } from '../../callback-data/admin.ts';
import type { Locale } from '../../locales/locale.ts';
import type { MergeOutcome, OwnerOutcome, Powerless } from '../../usecases/admin/change-owner.ts';
import type { GrantOutcome, Waiting } from '../../usecases/admin/grant-claim.ts';
import { lines } from '../text.ts';
import type { Keyboard, Text, View } from '../view.ts';

/** Telegram takes no more buttons than a person can read. */
const MOST_REQUESTS = 8;

/** Why an administrator's wish came to nothing. */
export function powerlessView({ admin, storeUnavailable }: Locale, outcome: Powerless): Text {
  switch (outcome.kind) {
    case 'unknown':
      return admin.unknown(outcome.agent);
    case 'not_here':
      return admin.notHere(outcome.agent);
    case 'store_unavailable':
      return storeUnavailable;
  }
}

/** What became of `/link` (to `who`) and `/release`. */
export function ownerView(locale: Locale, outcome: OwnerOutcome, who?: string): Text {
  const { link, release } = locale.admin;
  switch (outcome.kind) {
    case 'linked':
      return link.done(outcome.agent, who ?? '');
    case 'released':
      return release.done(outcome.agent);
    case 'same':
      return who === undefined ? release.same(outcome.agent) : link.same(outcome.agent, who);
    default:
      return powerlessView(locale, outcome);
  }
}

/** What a merge would do, with the button for it, or what became of it. `by`: only that person may press. */
export function mergeView(locale: Locale, outcome: MergeOutcome, by: string | undefined): View {
  const { merge, cancel } = locale.admin;
  switch (outcome.kind) {
    case 'to_confirm': {
      const { agent, into, owners } = outcome;
      const presser = by === undefined ? {} : { by };
      return {
        ...lines(merge.ask(agent, into), owners.length > 1 && merge.twoOwners(agent, into)),
        keyboard: [
          [
            {
              text: merge.yes(agent, into),
              callback_data: packAdmin({ kind: 'merge', agent, into, ...presser }),
            },
          ],
          [{ text: cancel, callback_data: packAdmin({ kind: 'cancel', ...presser }) }],
        ],
      };
    }
    case 'merged':
      return merge.done(outcome.agent, outcome.into);
    case 'same':
      return merge.same(outcome.agent);
    default:
      return powerlessView(locale, outcome);
  }
}

/** How many agents a reset takes off the boards, with the button for it. */
export function resetView({ admin }: Locale, agents: number, token: string, by: string | undefined): View {
  const presser = by === undefined ? {} : { by };
  return {
    ...admin.reset.ask(agents),
    keyboard: [
      [{ text: admin.reset.yes, callback_data: packAdmin({ kind: 'reset', token, ...presser }) }],
      [{ text: admin.cancel, callback_data: packAdmin({ kind: 'cancel', ...presser }) }],
    ],
  };
}

/** Somebody who waits for a codename, by name. */
export interface Claimant extends Waiting {
  readonly name: string;
}

/** Who asks for a codename, with buttons for those whose owner was silent long enough. */
export function waitingView(
  { admin, formats }: Locale,
  agent: string,
  claimants: readonly Claimant[],
  zone: string,
): View {
  const { grant } = admin;
  if (claimants.length === 0) return grant.nobody(agent);
  const shown = claimants.slice(0, MOST_REQUESTS);
  const keyboard: Keyboard = shown
    .filter(({ isOpen }) => isOpen)
    .map(({ userId, name }) => [
      {
        text: grant.give(name),
        callback_data: packAdmin({ kind: 'grant', userId, agent, isGiven: true }),
      },
      {
        text: grant.refuse(name),
        callback_data: packAdmin({ kind: 'grant', userId, agent, isGiven: false }),
      },
    ]);
  return {
    ...lines(
      grant.title(agent),
      ...shown.map(({ name, askedAt, openFrom, isOpen }) =>
        isOpen
          ? grant.open(name, formats.instant(askedAt, zone))
          : grant.early(name, formats.instant(openFrom, zone)),
      ),
    ),
    ...(keyboard.length > 0 && { keyboard }),
  };
}

/** What became of an answer in the owner's place. */
export function grantView(
  locale: Locale,
  outcome: Exclude<GrantOutcome, { kind: 'nothing_asked' }>,
  who: string,
): Text {
  switch (outcome.kind) {
    case 'given':
      return locale.admin.grant.given(outcome.agent, who);
    case 'kept':
      return locale.admin.grant.kept(outcome.agent);
    default:
      return powerlessView(locale, outcome);
  }
}

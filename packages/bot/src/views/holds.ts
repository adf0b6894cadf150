import type { Catalogue } from '@prime-tally/stats-defs';
import { packClaim } from '../callback-data/claim.ts';
import { packHold } from '../callback-data/hold.ts';
import type { Locale } from '../locales/locale.ts';
import type { AnswerOutcome, ClaimOutcome } from '../usecases/paste/claim-agent.ts';
import type { ExportOutcome } from '../usecases/submit-paste.ts';
import { checkText } from './finding-text.ts';
import { lines } from './text.ts';
import type { Button, Text, View } from './view.ts';

type Held = Extract<ExportOutcome, { kind: 'held' }>;

/** What the poster reads of a held paste: whom it waits for, or what to decide themselves. */
export function heldView(locale: Locale, catalogue: Catalogue<string>, held: Held): View {
  const { holds } = locale;
  const { snapshot, hold, isMine, checks, formerName } = held;
  const accept = (text: string): Button => ({
    text,
    callback_data: packHold({ id: hold.id, word: 'accept' }),
  });
  const refuse = (text: string): Button => ({
    text,
    callback_data: packHold({ id: hold.id, word: 'refuse' }),
  });
  if (!isMine) return holds.askedOwner(snapshot.agent);
  if (formerName !== undefined) {
    const rename = { id: hold.id, word: 'rename', formerName } as const;
    return {
      ...holds.nameChanged(formerName, snapshot.agent),
      keyboard: [
        [{ text: holds.rename(formerName), callback_data: packHold(rename) }],
        [accept(holds.second), refuse(holds.cancel)],
      ],
    };
  }
  return {
    ...lines(
      holds.doubtful(snapshot.agent),
      ...checks.slice(0, 3).map((check) => `⚠️ ${checkText(locale, catalogue, check)}`),
    ),
    keyboard: [[accept(holds.keep), refuse(holds.discard)]],
  };
}

/** What the owner is asked about somebody else's paste; `who` is the poster's name. */
export function ownerQuestion({ holds, formats }: Locale, { snapshot, hold }: Held, who: string): View {
  return {
    ...holds.toOwner(snapshot.agent, formats.moment(snapshot.takenAt), who),
    keyboard: [
      [
        { text: holds.accept, callback_data: packHold({ id: hold.id, word: 'accept' }) },
        { text: holds.refuse, callback_data: packHold({ id: hold.id, word: 'refuse' }) },
      ],
    ],
  };
}

/** What became of `/claim`. */
export function claimView({ holds: { claim }, storeUnavailable }: Locale, outcome: ClaimOutcome): Text {
  switch (outcome.kind) {
    case 'name_missing':
      return claim.howTo;
    case 'store_unavailable':
      return storeUnavailable;
    default:
      return claim[outcome.kind](outcome.agent);
  }
}

/** What the owner is asked about a codename; `who` is the name of the person who asks. */
export function claimQuestion(
  { holds }: Locale,
  { agent, userId, who }: { readonly agent: string; readonly userId: string; readonly who: string },
): View {
  return {
    ...holds.claim.toOwner(agent, who),
    keyboard: [
      [
        { text: holds.claim.give, callback_data: packClaim({ userId, agent, isGiven: true }) },
        { text: holds.claim.mine, callback_data: packClaim({ userId, agent, isGiven: false }) },
      ],
    ],
  };
}

/** What the owner reads after the answer. */
export function answerView({ holds, storeUnavailable }: Locale, outcome: AnswerOutcome): Text {
  switch (outcome.kind) {
    case 'given':
      return holds.claim.given(outcome.agent);
    case 'kept':
      return holds.claim.kept(outcome.agent);
    case 'nothing_asked':
      return { text: holds.nothingHeld, entities: [] };
    case 'store_unavailable':
      return storeUnavailable;
  }
}

/** What an administrator's button does. `by`: only that person may press; absent = any administrator there. */
export type AdminButton =
  | { readonly kind: 'cancel'; readonly by?: string }
  | { readonly kind: 'merge'; readonly by?: string; readonly agent: string; readonly into: string }
  | { readonly kind: 'reset'; readonly by?: string; readonly token: string }
  /** An answer in the silent owner's place; any administrator may give it. */
  | { readonly kind: 'grant'; readonly userId: string; readonly agent: string; readonly isGiven: boolean };

/** First word of the family's data. */
export const ADMIN_PREFIX = 'ad';

const NAME = '[A-Za-z0-9]{1,15}';
const ID = '[1-9]\\d{0,18}';
const SHAPE = new RegExp(
  `^ad:(?:c:(?<canceller>${ID})?|m:(?<merger>${ID})?:(?<agent>${NAME}):(?<into>${NAME})` +
    `|r:(?<resetter>${ID})?:(?<token>[\\w-]{22})|g:(?<claimant>${ID}):(?<name>${NAME}):(?<answer>[yn]))$`,
);

/** Button data of at most 64 bytes. */
export function packAdmin(button: AdminButton): string {
  switch (button.kind) {
    case 'cancel':
      return `${ADMIN_PREFIX}:c:${button.by ?? ''}`;
    case 'merge':
      return `${ADMIN_PREFIX}:m:${button.by ?? ''}:${button.agent}:${button.into}`;
    case 'reset':
      return `${ADMIN_PREFIX}:r:${button.by ?? ''}:${button.token}`;
    case 'grant':
      return `${ADMIN_PREFIX}:g:${button.userId}:${button.agent}:${button.isGiven ? 'y' : 'n'}`;
  }
}

/** The button, or nothing where the data are not what `packAdmin` makes. */
export function unpackAdmin(data: string): AdminButton | undefined {
  const found = SHAPE.exec(data)?.groups;
  if (found === undefined) return undefined;
  const { canceller, merger, agent, into, resetter, token, claimant, name, answer } = found;
  if (agent !== undefined && into !== undefined) return { kind: 'merge', agent, into, ...by(merger) };
  if (token !== undefined) return { kind: 'reset', token, ...by(resetter) };
  if (claimant !== undefined && name !== undefined) {
    return { kind: 'grant', userId: claimant, agent: name, isGiven: answer === 'y' };
  }
  return { kind: 'cancel', ...by(canceller) };
}

function by(id: string | undefined): { readonly by?: string } {
  return id === undefined ? {} : { by: id };
}

/** The owner's answer to somebody who asks for a codename; only the owner may press. */
export interface ClaimButton {
  /** Who asks. */
  readonly userId: string;
  readonly agent: string;
  readonly isGiven: boolean;
}

/** First word of the family's data. */
export const CLAIM_PREFIX = 'cl';

const SHAPE = /^cl:([1-9]\d{0,18}):([A-Za-z0-9]{1,15}):([yn])$/;

/** Button data of at most 64 bytes. */
export function packClaim({ userId, agent, isGiven }: ClaimButton): string {
  return `${CLAIM_PREFIX}:${userId}:${agent}:${isGiven ? 'y' : 'n'}`;
}

/** The button, or nothing where the data are not what `packClaim` makes. */
export function unpackClaim(data: string): ClaimButton | undefined {
  const [, userId, agent, answer] = SHAPE.exec(data) ?? [];
  if (userId === undefined || agent === undefined) return undefined;
  return { userId, agent, isGiven: answer === 'y' };
}

/** What a button under `/hide` or `/deleteme` does; only `userId` may press it. */
export interface PrivacyButton {
  readonly userId: string;
  readonly action: 'hide' | 'show' | 'delete_all' | 'keep_all';
}

/** First word of the family's data. */
export const PRIVACY_PREFIX = 'pr';

const ACTIONS = ['hide', 'show', 'delete_all', 'keep_all'] as const;
const SHAPE = /^pr:([1-9]\d{0,18}):(\w{4,10})$/;

/** Button data of at most 64 bytes. */
export function packPrivacy({ userId, action }: PrivacyButton): string {
  return `${PRIVACY_PREFIX}:${userId}:${action}`;
}

/** The button, or nothing where the data are not what `packPrivacy` makes. */
export function unpackPrivacy(data: string): PrivacyButton | undefined {
  const [, userId, word] = SHAPE.exec(data) ?? [];
  const action = ACTIONS.find((one) => one === word);
  return userId === undefined || action === undefined ? undefined : { userId, action };
}

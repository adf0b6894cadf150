/** Who does what: the owner migrates, the app reads and writes rows, the reader reads. */
export type RoleKind = 'owner' | 'app' | 'reader';

/** All three, in the order of their rights. */
export const ROLE_KINDS: readonly RoleKind[] = ['owner', 'app', 'reader'];

/** Names of the three roles, where nothing else is asked for. */
export const ROLE_NAMES: Readonly<Record<RoleKind, string>> = {
  owner: 'prime_tally_owner',
  app: 'prime_tally_app',
  reader: 'prime_tally_reader',
};

/** The same address for another user. */
export function urlAs(url: string, user: string, password: string): string {
  const own = new URL(url);
  own.username = user;
  own.password = password;
  return own.href;
}

import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const ITERATIONS = 4096;
const PRINTABLE = /^[\x20-\x7e]{1,200}$/;

/** Whether a role may have it: 1 to 200 printable ASCII characters, since clients differ in how they prepare others. */
export function isPassword(text: string): boolean {
  return PRINTABLE.test(text);
}

/**
 * What Postgres keeps of a password (RFC 5803), so that the password itself never travels to the server or into its log.
 * Throws on what is not `isPassword`.
 */
export function scramSecretOf(password: string): string {
  if (!isPassword(password))
    throw new Error('A password of a database role is not 1 to 200 printable ASCII characters');
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const keyOf = (name: string): Buffer => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  const server = keyOf('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${stored}:${server}`;
}

const GRACE_MS = 2_000;

/** The server said nothing for longer than it may work. */
export class ServerSilent extends Error {
  override readonly name = 'ServerSilent';
}

/** The answer, or `ServerSilent` where none comes in the time that the server has for a statement and a little more. */
// Hint: the server keeps `statement_timeout` only while it is there. A host that vanished without a goodbye would be
// waited for until the system gives the connection up, which takes a quarter of an hour.
export function answerOf<T>(answer: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ServerSilent()), timeoutMs + GRACE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

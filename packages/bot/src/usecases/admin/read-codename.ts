const CODENAME = /^[A-Za-z0-9]{1,15}$/;

/** The codename that the words begin with, and the words after it; nothing where they begin with none. */
export function readCodename(words: string): { readonly name?: string; readonly rest: string } {
  const [first = '', ...others] = words.trim().split(/\s+/);
  return CODENAME.test(first) ? { name: first, rest: others.join(' ') } : { rest: words };
}

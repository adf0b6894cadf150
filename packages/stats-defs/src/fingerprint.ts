/** FNV-1a with a seed, 32 bits. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Equal for values whose JSON is equal but for the order of keys; 16 hex digits. Not for secrets. */
export function fingerprintOf(value: unknown): string {
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Map) return [...part];
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return [0x811c9dc5, 0x9747b28c].map((seed) => hashOf(text, seed).toString(16).padStart(8, '0')).join('');
}

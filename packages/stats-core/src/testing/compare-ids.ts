/** Order of ids: as numbers. */
export function compareIds(one: string, other: string): number {
  return BigInt(one) < BigInt(other) ? -1 : Number(BigInt(one) > BigInt(other));
}

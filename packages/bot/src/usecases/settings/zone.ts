/** Whether it is a zone of the IANA list that this machine knows, by its canonical or another name; no offsets. */
export function isZone(text: string): boolean {
  if (text.length > 64 || !/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

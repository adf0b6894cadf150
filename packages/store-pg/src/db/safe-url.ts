/** A database's address without user, password and parameters: for people, logs and other databases. */
export function safeUrl(url: string): string {
  if (!URL.canParse(url)) return 'postgres://…';
  const { host, pathname, searchParams } = new URL(url);
  const port = searchParams.get('port');
  const place = host || [searchParams.get('host') ?? '', port].filter(Boolean).join(':');
  return `postgres://${place}${pathname}`;
}

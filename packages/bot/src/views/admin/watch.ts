import type { AuditEntry, AuditPage, ChatId, RefusalCount, UserId } from '@prime-tally/stats-core/ports';
import { packAudit } from '../../callback-data/audit.ts';
import type { Locale } from '../../locales/locale.ts';
import type { ActFacts, ActName } from '../../locales/watch/texts.ts';
import type { InstanceStatus } from '../../usecases/admin/instance-status.ts';
import { bold, code, concat, fmt, lines } from '../text.ts';
import type { Text, View } from '../view.ts';

const MEGABYTE = 1e6;
const [DAY, HOUR, MINUTE] = [86_400, 3_600, 60];

/** What `/status` shows; moments in `zone`. */
export function statusView(locale: Locale, status: InstanceStatus, zone: string): Text {
  const { version, uptimeSeconds, memoryBytes, lastUpdateAt, database } = status;
  const { watch, formats } = locale;
  const memory = unitText(locale, Math.round(memoryBytes / MEGABYTE), 'megabyte');
  return lines(
    watch.status.title(version),
    watch.status.running(durationText(locale, uptimeSeconds), memory),
    database.isUp
      ? watch.status.databaseUp(String(database.schemaVersion ?? '?'))
      : watch.status.databaseDown(database.code),
    database.isUp && watch.status.stored(database.counts),
    database.isUp && watch.status.queue(database.counts.messages),
    lastUpdateAt === undefined
      ? watch.status.firstUpdate
      : watch.status.lastUpdate(formats.instant(lastUpdateAt, zone)),
  );
}

/** The two largest units of a time. */
function durationText(locale: Locale, seconds: number): string {
  const [days, hours, minutes] = [
    Math.floor(seconds / DAY),
    Math.floor((seconds % DAY) / HOUR),
    Math.floor((seconds % HOUR) / MINUTE),
  ];
  if (days > 0) return `${unitText(locale, days, 'day')} ${unitText(locale, hours, 'hour')}`;
  const rest = unitText(locale, minutes, 'minute');
  return hours > 0 ? `${unitText(locale, hours, 'hour')} ${rest}` : rest;
}

function unitText({ formats }: Locale, value: number, unit: string): string {
  return new Intl.NumberFormat(formats.tag, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/** What `/failed` shows: refusals by code and header, most frequent first. */
export function failedView({ watch, formats }: Locale, counts: readonly RefusalCount[], zone: string): Text {
  const { failed } = watch;
  if (counts.length === 0) return failed.none;
  return lines(
    failed.title,
    ...counts.map(({ code: name, header, count, lastAt }) =>
      failed.line(
        count,
        code(name),
        header === undefined ? undefined : code(header),
        formats.instant(lastAt, zone),
      ),
    ),
    '',
    failed.hint,
  );
}

/** A page of the audit trail in words. */
export function auditView(
  locale: Locale,
  { entries, next }: AuditPage,
  {
    chatId,
    isNewest,
    names,
    zone,
  }: {
    readonly chatId?: ChatId;
    readonly isNewest: boolean;
    /** Of the people whose ids stand in the entries. */
    readonly names: ReadonlyMap<UserId, string>;
    readonly zone: string;
  },
): View {
  const { audit } = locale.watch;
  const place = chatId === undefined ? {} : { chatId };
  const buttons = [
    ...(isNewest ? [] : [{ text: audit.newest, callback_data: packAudit(place) }]),
    ...(next === undefined
      ? []
      : [{ text: audit.older, callback_data: packAudit({ ...place, before: next }) }]),
  ];
  const moment = ({ at }: AuditEntry) => locale.formats.instant(at, zone);
  const actor = ({ by }: AuditEntry) => (by === undefined ? audit.nobody : (names.get(by) ?? by));
  return {
    ...(entries.length === 0
      ? audit.none
      : lines(
          audit.title,
          ...entries.map(
            (entry) => fmt`${moment(entry)} · ${actor(entry)}: ${actText(locale, entry, names)}`,
          ),
        )),
    ...(buttons.length > 0 && { keyboard: [buttons] }),
  };
}

function actText(locale: Locale, entry: AuditEntry, names: ReadonlyMap<UserId, string>): Text {
  const { acts } = locale.watch.audit;
  const { what, subject } = entry;
  if (!isAct(acts, what)) return concat(what.replaceAll('_', ' '), ' ', bold(subject));
  const ids = personsIn(entry);
  const facts: ActFacts = {
    subject: bold(subject),
    who: ids.map((id) => names.get(id) ?? id).join(', '),
    what: furtherOf(locale, entry),
  };
  return acts[what](facts);
}

function isAct(acts: Readonly<Record<string, unknown>>, what: string): what is ActName {
  return Object.hasOwn(acts, what);
}

/** Ids of the people whom an entry is about: the new owner where there is one, else the former one. */
export function personsIn({ details }: AuditEntry): readonly UserId[] {
  const { userId, to, from } = fieldsOf(details);
  const id = [userId, to, from].find((one) => typeof one === 'string' && /^[1-9]\d{0,18}$/.test(one));
  return typeof id === 'string' ? [id] : [];
}

function furtherOf({ watch }: Locale, { what, details }: AuditEntry): string {
  const { into, to, key, agents, settings, privacy } = fieldsOf(details);
  if (what === 'change_chat') {
    const names = [
      ...(Array.isArray(settings) ? settings : []),
      ...(privacy === undefined ? [] : ['privacy']),
    ];
    return names.map((name) => watch.audit.settings[String(name)] ?? String(name)).join(', ');
  }
  const one = [into, key, to, agents].find((value) => typeof value === 'string' || typeof value === 'number');
  return one === undefined ? '' : String(one);
}

function fieldsOf(details: unknown): Readonly<Record<string, unknown>> {
  return typeof details === 'object' && details !== null ? { ...details } : {};
}

import type { PersonRecord, StoreIssue, StoreResult } from '@prime-tally/stats-core/ports';
import { err, ok, type Result } from 'neverthrow';
import { readFormerNames } from './statements/former-names.ts';
import { type OwnedAgent, readNextOwned } from './statements/owned-agents.ts';
import { readCard } from './statements/read-card.ts';
import { readChatsOf } from './statements/read-chats-of.ts';
import { PERSON_PAGES } from './statements/read-person-rest.ts';
import { readPersonSubmissions } from './statements/read-person-submissions.ts';
import { readUserSettings } from './statements/user-settings.ts';
import type { Work } from './work.ts';

const PAGE = 100;

type Records = AsyncGenerator<Result<PersonRecord, StoreIssue>, boolean>;

/** `People.exportPerson`; the request is checked already. Each page is a transaction of its own. */
export async function* exportPerson({ read }: Work, userId: string): Records {
  const settings = await read((query) => readUserSettings(query, userId));
  if (settings.isErr()) return yield* failing(settings.error);
  yield ok({ type: 'user', userId, settings: settings.value });
  let after: string | undefined;
  for (;;) {
    const next: Result<readonly [OwnedAgent, PersonRecord] | undefined, StoreIssue> = await read(
      async (query) => {
        const agent = await readNextOwned(query, userId, after);
        const card = agent && (await readCard(query, agent.codename));
        if (!agent || !card) return undefined;
        const formerNames = await readFormerNames(query, agent.codename);
        const chats = await readChatsOf(query, agent.id);
        return [agent, { type: 'agent', card, formerNames, chats }] as const;
      },
    );
    if (next.isErr()) return yield* failing(next.error);
    if (!next.value) break;
    const [agent, record] = next.value;
    after = agent.codename;
    yield ok(record);
    const isWhole = yield* paged((place: Parameters<typeof readPersonSubmissions>[2]) =>
      read((query) => readPersonSubmissions(query, agent, place, PAGE)),
    );
    if (!isWhole) return false;
  }
  for (const page of PERSON_PAGES) {
    const isWhole = yield* paged((place: string | undefined) =>
      read((query) => page(query, userId, place, PAGE)),
    );
    if (!isWhole) return false;
  }
  return true;
}

/** All pages one after the other; whether none failed. */
async function* paged<Place>(
  read: (
    after: Place | undefined,
  ) => StoreResult<readonly { readonly place: Place; readonly record: PersonRecord }[]>,
): Records {
  let after: Place | undefined;
  for (;;) {
    const page = await read(after);
    if (page.isErr()) return yield* failing(page.error);
    for (const { record } of page.value) yield ok(record);
    after = page.value.at(-1)?.place;
    if (page.value.length < PAGE) return true;
  }
}

async function* failing(issue: StoreIssue): Records {
  yield err(issue);
  return false;
}

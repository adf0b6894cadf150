import type { RawColumn } from '../snapshot.ts';

const NEW_HEADERS_A_DAY = 10;
const HEADER_LENGTH = 80;
const NUMBER = /^(?:0|[1-9]\d{0,15})$/;

/** A header of the dictionary. */
export interface MemoryHeader {
  readonly header: string;
  /** By identity alone. */
  firstAgent: object;
  readonly firstSeenOn: string;
  verdict?: 'accepted' | 'ignored';
  linkedTo?: string;
}

/** Unknown headers that were let in. */
export interface MemoryDictionary {
  readonly headers: ReadonlyMap<string, MemoryHeader>;
  /** Lets new headers in as far as the agent's day allows; answers with the columns of those that are in. */
  readonly enter: (unknown: readonly RawColumn[], agent: object, day: string) => readonly RawColumn[];
  readonly replace: (agent: object, into: object) => void;
  /** Answers with what brings the dictionary back to what it is now. */
  readonly checkpoint: () => () => void;
}

/** An empty dictionary. */
export function createMemoryDictionary(): MemoryDictionary {
  const headers = new Map<string, MemoryHeader>();
  return {
    headers,
    enter(unknown, agent, day) {
      const columns = new Map<string, RawColumn>();
      const isTwice = (header: string): boolean => unknown.filter((one) => one.header === header).length > 1;
      for (const column of unknown) {
        const { header, text } = column;
        const length = [...header].length;
        const isNumber = NUMBER.test(text) && Number.isSafeInteger(Number(text));
        if (length > 0 && length <= HEADER_LENGTH && isNumber && !isTwice(header))
          columns.set(header, column);
      }
      const ofDay = [...headers.values()].filter(
        (one) => one.firstAgent === agent && one.firstSeenOn === day,
      );
      let room = NEW_HEADERS_A_DAY - ofDay.length;
      for (const header of columns.keys()) {
        if (headers.has(header) || room <= 0) continue;
        room -= 1;
        headers.set(header, { header, firstAgent: agent, firstSeenOn: day });
      }
      return [...columns.values()].filter(({ header }) => headers.has(header));
    },
    replace(agent, into) {
      for (const one of headers.values()) if (one.firstAgent === agent) one.firstAgent = into;
    },
    checkpoint() {
      const before = [...headers];
      return () => {
        headers.clear();
        for (const [header, one] of before) headers.set(header, one);
      };
    },
  };
}

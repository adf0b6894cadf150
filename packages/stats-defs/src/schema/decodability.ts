/** A text that two different rows of headers share. */
export interface Ambiguity {
  readonly one: readonly string[];
  readonly other: readonly string[];
}

interface Node {
  readonly next: Map<string, Node>;
  /** The code that ends here. */
  code?: string;
}

/** What one row has more than the other, and how both came about. */
interface Lead {
  readonly rest: string;
  readonly ahead: readonly string[];
  readonly behind: readonly string[];
}

function trieOf(codes: Iterable<string>): Node {
  const root: Node = { next: new Map() };
  for (const code of codes) {
    let node = root;
    for (const unit of code) {
      let next = node.next.get(unit);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.code = code;
  }
  return root;
}

function codesBelow(node: Node): string[] {
  const found: string[] = [];
  const open = [node];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.code !== undefined) found.push(at.code);
    open.push(...at.next.values());
  }
  return found;
}

/**
 * Two rows of codes that read the same when written without anything between them, or `undefined`: then every such text has one reading at most (Sardinas–Patterson).
 * Codes are compared as sequences of code points. Cost: each tail of a code is looked at once.
 */
export function ambiguityOf(codes: Iterable<string>): Ambiguity | undefined {
  const distinct = new Set(codes);
  const root = trieOf(distinct);
  const seen = new Set<string>();
  const open: Lead[] = [];
  const push = (lead: Lead): void => {
    if (seen.has(lead.rest)) return;
    seen.add(lead.rest);
    open.push(lead);
  };

  /** Lets the row that is behind catch up with `rest` by every possible next code. */
  const advance = ({ rest, ahead, behind }: Lead, isStart: boolean): Ambiguity | undefined => {
    let node = root;
    let length = 0;
    for (const unit of rest) {
      const next = node.next.get(unit);
      if (next === undefined) return undefined;
      node = next;
      length += unit.length;
      if (node.code === undefined || (isStart && length === rest.length)) continue;
      const caught = [...behind, node.code];
      if (length === rest.length) return { one: ahead, other: caught };
      push({ rest: rest.slice(length), ahead, behind: caught });
    }
    if (isStart) return undefined;
    for (const code of codesBelow(node))
      push({ rest: code.slice(rest.length), ahead: [...behind, code], behind: ahead });
    return undefined;
  };

  for (const code of distinct) advance({ rest: code, ahead: [code], behind: [] }, true);
  for (let lead = open.pop(); lead !== undefined; lead = open.pop()) {
    const found = advance(lead, false);
    if (found !== undefined) return found;
  }
  return undefined;
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportText, throughChat } from '../support/export-text.ts';
import { GROUP_ID, openStage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const ada = { id: 101, name: 'Ada' };
const ben = { id: 102, name: 'Ben' };
const cy = { id: 103, name: 'Cy' };

let database: TestStore;
let stage: Stage;
beforeEach(async () => {
  database = await openTestStore();
  stage = await openStage(database.store, {
    now: () => new Date('2025-11-05T12:00:00Z'),
    maxLeaderboardSize: 25,
  });
});
afterEach(async () => {
  await stage.stop();
  await database.close();
});

const file = (content: string | Uint8Array, name = 'stats.txt', mime_type = 'text/plain') => ({
  document: { name, mime_type, base64: Buffer.from(content).toString('base64') },
});
const textsOf = (messages: readonly { text: string }[]) => messages.map(({ text }) => text);
const buttonsOf = (messages: Awaited<ReturnType<Stage['inPrivate']>>) =>
  messages.flatMap(({ reply_markup: markup }) =>
    (markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text).join(' | ')),
  );
const paste = (agent: string, hacks: number, more: Partial<Parameters<typeof exportText>[0]> = {}) =>
  exportText({
    agent,
    ...more,
    stats: {
      'Unique Portals Visited': 700,
      'XM Collected': 9,
      'Links Created': 80,
      'Control Fields Created': 60,
      Hacks: hacks,
    },
  });
const res = { faction: 'Resistance' } as const;

describe('a paste in private', () => {
  it('sent as a file keeps its tabs, sent as a message its blanks: both are stored and answered in one message', async () => {
    expect(
      textsOf(
        await stage.inPrivate(ada, '', file(`\uFEFF${paste('AdaLove', 900).replaceAll('\n', '\r\n')}`)),
      ),
    ).toMatchInlineSnapshot(`
      [
        "✅ 💚 AdaLove · L16
      AP 50,000,000

      Nothing to compare with yet. Paste again later and I'll show what is new. Ranks: /leaderboard
      🎯 Explorer silver – 300 portals to go, no date yet: paste again some other day",
      ]
    `);
    const later = paste('AdaLove', 1_000, { date: '2025-11-04', time: '09:00:00' });
    expect(textsOf(await stage.inPrivate(ada, throughChat(later)))).toMatchInlineSnapshot(`
      [
        "✅ 💚 AdaLove · L16
      AP 50,000,000

      New since 3 Nov 2025, 18:02:
      Hacks +100
      🎯 Explorer silver – 300 portals to go, no date",
      ]
    `);
    expect(textsOf(await stage.inPrivate(ada, throughChat(later)))).toMatchInlineSnapshot(`
      [
        "☑️ 💚 AdaLove · L16 – I already had this one
      AP 50,000,000

      New since 3 Nov 2025, 18:02:
      Hacks +100
      🎯 Explorer silver – 300 portals to go, no date",
      ]
    `);
  });

  it('that is MONTH is refused by name and nothing is stored', async () => {
    expect(textsOf(await stage.inPrivate(ada, throughChat(paste('AdaLove', 5, { span: 'MONTH' }))))).toEqual([
      '❌ This is MONTH, not ALL TIME. Nothing stored. Choose the ALL TIME tab, copy and paste again.',
    ]);
    expect(textsOf(await stage.inPrivate(ada, '/mystats'))[0]).toContain("I don't know your agent yet");
    expect(await (await fetch(`${stage.url}/health`)).json()).toMatchObject({ database: { submissions: 0 } });
  });

  it('that cannot be read is refused with the reason, the next step and the place', async () => {
    const broken = paste('AdaLove', 5).replace('50000000', '50,x');
    expect(textsOf(await stage.inPrivate(ada, '', file(broken)))).toMatchInlineSnapshot(`
      [
        "❌ Lifetime AP: "50,x" is not a whole number.
      The game writes digits only. Copy the stats in the game again and paste the whole text.
      Lifetime AP: line 2, column 53
      Love Enlightened 2025-11-03 18:02:33 16 50,x 43000000 700 9
                                              ^^^^",
      ]
    `);
  });

  it("of another user's codename is refused with the next step", async () => {
    await stage.inPrivate(ada, throughChat(paste('AdaLove', 900)));
    const theft = paste('adalove', 9_999, { date: '2025-12-01' });
    expect(textsOf(await stage.inPrivate(ben, throughChat(theft)))).toMatchInlineSnapshot(`
      [
        "⏳ adalove belongs to another Telegram account. I asked the owner; nothing is stored until they say yes (7 days). Is it you on a new account? /claim adalove",
      ]
    `);
    expect(textsOf(await stage.inPrivate(ben, '/top hacks'))[0]).toContain('900');
  });

  it('forwarded from somebody else is not taken for that agent', async () => {
    const answers = await stage.inPrivate(ben, throughChat(paste('AdaLove', 900)), { forward_from: ada });
    expect(textsOf(answers)[0]).toContain('forwarded from somebody else');
    expect(textsOf(await stage.inPrivate(ben, '/mystats'))[0]).toContain("I don't know your agent yet");
  });

  it('that is edited corrects what the message had stored', async () => {
    await stage.inPrivate(ada, throughChat(paste('AdaLove', 900)));
    const sent = stage.playground.messages(ada.id).find(({ text }) => text.startsWith('Time Span'));
    const edited = await stage.inPrivate(ada, throughChat(paste('AdaLove', 950)), {
      edit_of: sent?.message_id,
    });
    expect(textsOf(edited)[0]).toContain('✏️ 💚 AdaLove · L16 – corrected');
    expect(textsOf(await stage.inPrivate(ada, '/top hacks'))[0]).toContain('950\u00a0hacks');
  });

  it('with several exports is read to the end', async () => {
    const month = paste('AdaLove', 5, { span: 'MONTH' });
    const both = `${paste('AdaLove', 900)}\n${month}\n${paste('AdaTwo', 10)}`;
    expect(textsOf(await stage.inPrivate(ada, '', file(both)))).toMatchInlineSnapshot(`
      [
        "✅ 💚 AdaLove · L16 · AP 50,000,000
      ❌ This is MONTH, not ALL TIME. Nothing stored. Choose the ALL TIME tab, copy and paste again.
      ✅ 💚 AdaTwo · L16 · AP 50,000,000",
      ]
    `);
    expect(textsOf(await stage.inPrivate(ada, '/mystats'))[0]).toContain('AdaTwo');
  });

  it('that is no paste gets one hint, an edit of it none', async () => {
    expect(textsOf(await stage.inPrivate(ada, 'hello there'))).toMatchInlineSnapshot(`
      [
        "That is not a stats export. In Ingress: agent name → ALL TIME → copy icon, then paste here.
      Step by step: /help",
      ]
    `);
    const sent = stage.playground.messages(ada.id)[0];
    expect(await stage.inPrivate(ada, 'hello', { edit_of: sent?.message_id })).toEqual([]);
    expect(textsOf(await stage.inPrivate(ada, '/nonsense now'))[0]).toContain("I don't know /nonsense");
  });

  it('as a file of another kind, size or encoding is refused in words', async () => {
    const answersTo = async (more: ReturnType<typeof file>) => textsOf(await stage.inPrivate(ada, '', more));
    expect(await answersTo(file('x', 'stats.pdf', 'application/pdf'))).toMatchInlineSnapshot(`
      [
        "I can't read that kind of file. Send the copied stats as text, or as a .txt, .csv or .tsv file.",
      ]
    `);
    expect(await answersTo(file(new Uint8Array(1_000_001)))).toMatchInlineSnapshot(`
      [
        "That file is over 1 MB. Send only the copied stats as a .txt file.",
      ]
    `);
    expect(await answersTo(file(new Uint8Array([0xff, 0xfe, 0x41])))).toMatchInlineSnapshot(`
      [
        "That file is not UTF-8 text. Save the copied stats as a plain .txt file and send it again.",
      ]
    `);
    expect(await answersTo(file('shopping list'))).toMatchInlineSnapshot(`
      [
        "There is no stats export in that file. How to copy your stats: /help",
      ]
    `);
  });
});

describe('a group', () => {
  it('hears one or two lines about a paste, and nothing about ordinary chat', async () => {
    for (const chat of [
      'hello',
      'my Agent Name is Ada, ALL TIME best',
      'Lifetime AP 5',
      'https://example.org',
    ]) {
      expect(await stage.inGroup(ben, chat)).toEqual([]);
    }
    expect(await stage.inGroup(ben, '', file('shopping list'))).toEqual([]);
    expect(await stage.inGroup(ben, '', file('x', 'photo.pdf', 'application/pdf'))).toEqual([]);
    const [answer, ...others] = await stage.inGroup(ada, throughChat(paste('AdaLove', 900)));
    expect(others).toEqual([]);
    expect(answer?.text).toMatchInlineSnapshot(`"✅ 💚 AdaLove · L16 · AP 50,000,000"`);
    expect(answer?.reply_to).toBe(stage.playground.messages(GROUP_ID).at(-2)?.message_id);
  });

  it('hears in one line why a paste is not stored', async () => {
    const month = throughChat(paste('AdaLove', 5, { span: 'MONTH' }));
    const cut = throughChat(paste('AdaLove', 5)).replace(/ 60 5$/, '');
    for (const text of [month, cut]) {
      const [answer, ...others] = await stage.inGroup(ada, text);
      expect(others).toEqual([]);
      expect(answer?.text).toMatch(/^❌ .*$/u);
    }
  });

  it('does not take the word of an anonymous admin or a channel', async () => {
    const text = throughChat(paste('AdaLove', 900));
    const [answer] = await stage.inGroup(ada, text, { as: 'anonymous_admin' });
    expect(answer?.text).toContain("I can't see who posted this");
    expect(await stage.inGroup(ada, 'hello', { as: 'anonymous_admin' })).toEqual([]);
  });
});

describe('the leaderboard', () => {
  beforeEach(async () => {
    const act = { at: '2025-11-01T00:00:00Z' };
    (await database.store.saveChat(String(GROUP_ID), { privacy: 'public' }, act))._unsafeUnwrap();
    await stage.inGroup(ada, throughChat(paste('AdaLove', 900)));
    await stage.inGroup(ben, throughChat(paste('BenRes', 900, res)));
    await stage.inPrivate(cy, throughChat(paste('CyRes', 2_000, res)));
  });

  it('opens with AP, everywhere in private', async () => {
    const answers = await stage.inPrivate(ada, '/leaderboard');
    expect(textsOf(answers)).toMatchInlineSnapshot(`
      [
        "🏆 AP
      All time · 3 agents

      👉 🥇 💚 AdaLove 50,000,000 AP
      🥇 💙 BenRes 50,000,000 AP
      🥇 💙 CyRes 50,000,000 AP

      Everywhere · as of 5 Nov 2025, 12:00 (UTC)",
      ]
    `);
    expect(buttonsOf(answers)).toMatchInlineSnapshot(`
      [
        "· AP · | Explorer | Connector",
        "Mind Controller | Recharger | Builder",
        "Hacker | Trekker | All stats…",
        "· All time · | Day | Week",
        "Month | 7 d | 30 d",
        "· Both · | 💚 | 💙",
        "· Everywhere · | Agents",
      ]
    `);
  });

  it("shows a group's own agents, ties sharing a medal, with a button for everywhere", async () => {
    const [board] = await stage.inGroup(cy, '/top hacks');
    expect(board?.text).toMatchInlineSnapshot(`
      "🏆 Hacker · Hacks
      All time · 2 agents

      🥇 💚 AdaLove 900 hacks
      🥇 💙 BenRes 900 hacks

      This chat · as of 5 Nov 2025, 12:00 (UTC)"
    `);
    if (board === undefined) throw new Error('no board');
    const [everywhere] = await stage.press(ben, board, 'Everywhere');
    expect(everywhere?.message_id).toBe(board.message_id);
    expect(everywhere?.text).toMatchInlineSnapshot(`
      "🏆 Hacker · Hacks
      All time · 3 agents

      🥇 💙 CyRes 2,000 hacks
      🥈 💚 AdaLove 900 hacks
      👉 🥈 💙 BenRes 900 hacks

      Everywhere · as of 5 Nov 2025, 12:00 (UTC)"
    `);
    const [blue] = await stage.press(ben, everywhere ?? board, '💙');
    expect(blue?.text).toContain('💙 Resistance · 2 agents');
  });

  it('leads through all stats to any board and back', async () => {
    const [board] = await stage.inPrivate(ada, '/top');
    if (board === undefined) throw new Error('no board');
    let shown = board;
    for (const button of [
      'All stats…',
      'Discovery (9)',
      'XM Collected',
      'All stats…',
      '← Back',
      'Explorer',
    ]) {
      [shown = shown] = await stage.press(ada, shown, button);
    }
    expect(shown.message_id).toBe(board.message_id);
    expect(shown.text).toContain('🏆 Explorer · Unique Portals Visited');
  });

  it('pages by 20 up to the configured size', async () => {
    for (let index = 1; index <= 27; index++) {
      const person = { id: 200 + index, name: `Agent${index}` };
      await stage.inPrivate(person, throughChat(paste(`Agent${index}`, 10 + index)));
    }
    const [first] = await stage.inPrivate(ada, '/top hacks');
    if (first === undefined) throw new Error('no board');
    expect(first.text).toContain('30 agents · 1/2');
    expect(first.text.match(/hacks$/gm)).toHaveLength(20);
    const [second] = await stage.press(ada, first, '2 ▶');
    expect(second?.text.match(/^\d+\. .*hacks$/gm)).toHaveLength(5);
    expect(second?.text).toContain('👉');
    expect(second?.text).toContain('\n25. ');
  });

  it('answers a button twice, a forged and an outdated one politely', async () => {
    const [board] = await stage.inPrivate(ada, '/top hacks');
    if (board === undefined) throw new Error('no board');
    await stage.press(ada, board, '· Hacker ·');
    const pressRaw = async (data: string) => {
      const message = { message_id: board.message_id, chat: { id: ada.id, type: 'private' } };
      const from = { id: ada.id, first_name: ada.name };
      const { answers } = await stage.playground.update({ callback_query: { from, message, data } });
      return answers.map(({ answer }) => answer.text);
    };
    const stale = ['This button is too old. Send /leaderboard again.'];
    expect(await pressRaw('lb:-e:0:constructor')).toEqual(stale);
    expect(await pressRaw('lb:xx:0:hacks')).toEqual(stale);
    expect(await pressRaw('an older version')).toEqual(stale);
  });

  it('asks when it does not know the stat', async () => {
    const answers = await stage.inPrivate(ada, '/top flux capacitor');
    expect(textsOf(answers)).toEqual(['I know no stat called “flux capacitor”. Choose one:']);
    expect(buttonsOf(answers).at(-1)).toBe('All stats…');
    expect(textsOf(await stage.inPrivate(ada, '/top portals enl'))).toEqual(['“portals” – which one?']);
  });
});

describe('the other commands', () => {
  it.each(['/start', '/help', '/mystats'])('%s', async (command) => {
    expect(textsOf(await stage.inPrivate(ada, command))).toMatchSnapshot();
    expect(textsOf(await stage.inGroup(ada, command))).toMatchSnapshot();
  });

  it('/mystats tells the latest numbers', async () => {
    await stage.inPrivate(ada, throughChat(paste('AdaLove', 900)));
    expect(textsOf(await stage.inPrivate(ada, '/mystats'))).toMatchInlineSnapshot(`
      [
        "💚 AdaLove · Enlightened · Level 16
      Lifetime AP: 50,000,000 AP
      Unique Portals Visited: 700 portals
      Links Created: 80 links
      Control Fields Created: 60 fields
      Hacks: 900 hacks
      Latest: 3 Nov 2025, 18:02 · 1 paste",
      ]
    `);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportText, throughChat } from '../support/export-text.ts';
import { GROUP_ID, openStage, type Stage } from '../support/stage.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

const ada = { id: 101, name: 'Ada' };
const ben = { id: 102, name: 'Ben' };

let database: TestStore;
let stage: Stage;
beforeEach(async () => {
  database = await openTestStore();
  stage = await openStage(database.store, { now: () => new Date('2026-11-26T12:00:00Z') });
});
afterEach(async () => {
  await stage.stop();
  await database.close();
});

const paste = (agent: string, date: string, hacks: number) =>
  throughChat(
    exportText({ agent, date, time: '09:00:00', stats: { 'Lifetime AP': 50_000_000 + hacks, Hacks: hacks } }),
  );

/** Four posts of Ada's, thirty hacks a day. */
async function postFour(): Promise<void> {
  const posts = [
    ['2026-09-20', 8_000],
    ['2026-10-20', 8_900],
    ['2026-11-18', 9_770],
    ['2026-11-25', 9_980],
  ] as const;
  for (const [date, hacks] of posts) await stage.inPrivate(ada, paste('AdaLove', date, hacks));
}

const first = async (command: string, person = ada): Promise<string> =>
  (await stage.inPrivate(person, command))[0]?.text ?? '';

describe('my own numbers', () => {
  it('the gains of 30 days are counted from the last post before them, and a button shows a week', async () => {
    await postFour();
    const [answer] = await stage.inPrivate(ada, '/progress');
    expect(answer?.text).toContain('Hacks +1,080');
    if (answer === undefined) throw new Error('no answer');
    const [week] = await stage.press(ada, answer, '7');
    expect(week?.text).toContain('Hacks +210');
    expect(await first('/progress 90')).toContain('Hacks +1,980');
  });

  it('the newest post counts, by whatever clock: east of UTC a post without a zone seems to lie ahead', async () => {
    await stage.inPrivate(ada, paste('AdaLove', '2026-11-20', 9_000));
    const today = { 'Lifetime AP': 50_009_070, Hacks: 9_070 };
    const text = exportText({ agent: 'AdaLove', date: '2026-11-26', time: '21:00:00', stats: today });
    await stage.inPrivate(ada, throughChat(text));
    expect(await first('/progress 7')).toContain('Hacks +70');
    expect(await first('/mystats')).toContain('Hacks +70');
  });

  it('a stranger is told what to do; a button of somebody else is refused', async () => {
    expect(await first('/progress', ben)).toContain("I don't know your agent yet");
    await postFour();
    const [answer] = await stage.inGroup(ada, '/progress');
    if (answer === undefined) throw new Error('no answer');
    expect(await stage.press(ben, answer, '7')).toEqual([]);
    expect(await stage.press(ada, answer, '7')).toHaveLength(1);
  });

  it('the next badge has a date while the pace is steady, and none with one post', async () => {
    await stage.inPrivate(ben, paste('BenBlue', '2026-11-25', 9_000));
    expect(await first('/next hacker', ben)).toMatch(/Hacker silver – 1,000.* to go, no date yet/);
    await postFour();
    expect(await first('/next hacker')).toMatch(/Hacker silver – 20.* to go, .*Nov 2026/);
    expect(await first('/next nonsense')).toContain('no badge called');
    expect(await first('/badges')).toContain('Hacker bronze');
  });

  it('a wrong post is deleted from the history after a question, and the board is right at once', async () => {
    await postFour();
    const [list] = await stage.inPrivate(ada, '/history');
    if (list === undefined) throw new Error('no answer');
    const [question] = await stage.press(ada, list, '🗑 25 Nov 2026, 09:00');
    expect(question?.text).toContain('Delete the post of AdaLove');
    if (question === undefined) throw new Error('no question');
    const [done] = await stage.press(ada, question, 'Delete');
    expect(done?.text).toContain('Deleted: AdaLove');
    expect(await first('/top hacks')).toContain('9,770');
    expect(await first('/history hacks')).not.toContain('9,980');
  });

  it('a chart is a picture, light and dark; without two posts there is a reason', async () => {
    await stage.inPrivate(ben, paste('BenBlue', '2026-11-25', 9_000));
    expect(await first('/chart hacks', ben)).toContain('I need two posts');
    await postFour();
    const [picture] = await stage.inPrivate(ada, '/chart hacks, ap, nonsense');
    expect(picture?.photo).toBeDefined();
    expect(picture?.text).toContain('“nonsense”');
    if (picture === undefined) throw new Error('no picture');
    const [dark] = await stage.press(ada, picture, '🌙 Dark');
    expect(dark?.photo).toBeDefined();
  });

  it('two agents are compared where both are on the boards of the chat', async () => {
    await stage.inGroup(ada, paste('AdaLove', '2026-11-25', 9_980));
    await stage.inPrivate(ben, paste('BenBlue', '2026-11-25', 9_000));
    const refused = await stage.inGroup(ben, '/compare AdaLove Nobody1');
    expect(refused[0]?.text).toContain("can't show Nobody1");
    const hostile = await stage.inGroup(ben, `/compare <b>_*🦊 ${'x'.repeat(70)}`);
    expect(hostile[0]?.text).toContain("can't show <b>_*🦊");
    const compared = await stage.inGroup(ben, '/compare AdaLove BenBlue');
    expect(compared[0]?.text).toContain('Hacks: 9,980');
    await database.store.setHidden('AdaLove', true, { at: '2026-11-26T12:00:00Z' });
    const hidden = await stage.inGroup(ben, '/compare AdaLove BenBlue');
    expect(hidden[0]?.text).toContain("can't show AdaLove");
  });

  it('in private nobody is compared with whom boards everywhere keep to a group, not when they have left it either', async () => {
    const [compare, refused] = ['/compare AdaLove BenBlue', "can't show AdaLove"];
    await stage.inPrivate(ben, paste('BenBlue', '2026-11-25', 9_000));
    await stage.inPrivate(ada, paste('AdaLove', '2026-11-25', 9_980));
    expect(await first(compare, ben)).toContain('Hacks: 9,980');
    await stage.inGroup(ada, paste('AdaLove', '2026-11-26', 9_990));
    expect(await first('/top hacks', ben)).not.toContain('AdaLove');
    expect(await first(compare, ben)).toContain(refused);
    await stage.drive('member', { chat: GROUP_ID, user: ada, status: 'left' });
    expect(await first('/top hacks', ben)).not.toContain('AdaLove');
    expect(await first(compare, ben)).toContain(refused);
    expect(await first(compare, ada)).toContain('Hacks: 9,990');
  });
});

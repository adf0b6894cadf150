import { InlineKeyboard } from 'grammy';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { createStage, type Stage, startPolling } from './stage.ts';

const WAIT = { timeout: 15_000 };
let browser: Browser;
let stage: Stage;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  stage = await createStage((bot) => {
    bot.command('start', (context) =>
      context.reply(`Welcome <b>you</b> ${context.match}`, {
        entities: [
          { type: 'bold', offset: 0, length: 7 },
          { type: 'text_link', offset: 8, length: 3, url: 'javascript:alert(1)' },
        ],
        reply_markup: new InlineKeyboard()
          .text('More', 'more')
          .url('Join', 'https://t.me/tally_test_bot?start=join_5'),
      }),
    );
    bot.callbackQuery('more', async (context) => {
      await context.editMessageText('There is no more');
      await context.answerCallbackQuery({ text: 'Really' });
    });
    bot.on('inline_query', (context) =>
      context.answerInlineQuery([
        {
          type: 'article',
          id: 'a',
          title: `About ${context.inlineQuery.query}`,
          input_message_content: {
            message_text: 'Shared',
            entities: [{ type: 'bold', offset: 0, length: 6 }],
          },
        },
      ]),
    );
    bot.on('message:document', (context) => context.reply(`got ${context.msg.document.file_name}`));
    bot.on('message:text', async (context) => {
      if (context.chat.type !== 'private') await context.deleteMessage();
      await context.reply(`${context.msg.text.split(' ').length} words`, {
        ...(context.chat.type === 'private'
          ? { reply_parameters: { message_id: context.msg.message_id } }
          : {}),
      });
    });
  });
  await startPolling(stage);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(stage.url);
  await page.getByRole('button', { name: 'Chatter' }).waitFor(WAIT);
});
afterEach(async () => {
  await page.context().close();
  await stage.close();
  expect(complaints).toEqual([]);
});

async function say(text: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).fill(text);
  await page.keyboard.press('Enter');
}

test('on a phone one writes, sees the answer, presses a button and sees what it does', async () => {
  await say('/start');
  const answer = page.locator('article', { hasText: 'Welcome <b>you</b>' });
  await answer.waitFor(WAIT);
  expect(await answer.locator('strong').textContent()).toBe('Welcome');
  expect(await answer.locator('a[href^="javascript"]').count()).toBe(0);
  await page.getByRole('button', { name: 'More' }).tap();
  await page.locator('article', { hasText: 'There is no more' }).waitFor(WAIT);
  await page.locator('#toast', { hasText: 'Really' }).waitFor(WAIT);
  expect(await answer.count()).toBe(0);
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
});

test('a link to the bot itself starts it with its payload', async () => {
  await say('/start');
  await page.getByRole('link', { name: 'Join' }).tap();
  await page.locator('article', { hasText: 'you</b> join_5' }).waitFor(WAIT);
});

test('a sample goes into the field and is sent by Enter; in a group the bot deletes it, in one without rights it never sees it', async () => {
  await page.getByRole('button', { name: 'Harbour cross-faction' }).tap();
  await page.getByRole('button', { name: 'All time, today' }).tap();
  expect(await page.getByLabel('Message', { exact: true }).inputValue()).toContain('\tNimbusgram\t');
  await page.keyboard.press('Enter');
  await page.locator('article.deleted', { hasText: 'Time Span Agent Name' }).waitFor(WAIT);
  await page.locator('article', { hasText: /^Tally\d+ words/ }).waitFor(WAIT);
  await page.getByRole('button', { name: 'Old Town' }).tap();
  await say('anybody here?');
  await page.locator('article.mine', { hasText: 'anybody here?' }).waitFor(WAIT);
  await page.locator('#status:empty').waitFor({ ...WAIT, state: 'attached' });
  expect(await page.locator('article').count()).toBe(1);
});

test('files, line ends, replies and edits work from the keyboard', async () => {
  await page.setInputFiles('#file', { name: 'stats.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await page.locator('article', { hasText: 'got stats.txt' }).waitFor(WAIT);
  await page.getByLabel('Message', { exact: true }).focus();
  await page.keyboard.type('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('two');
  await page.keyboard.press('Enter');
  const mine = page.locator('article.mine', { hasText: 'one\ntwo' });
  await mine.waitFor(WAIT);
  await page.locator('article .quote', { hasText: 'one' }).waitFor(WAIT);
  await mine.getByRole('button', { name: 'Edit' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Message', { exact: true }).fill('three');
  await page.keyboard.press('Enter');
  await page.locator('article.mine', { hasText: /three.*edited/ }).waitFor(WAIT);
});

test('what happens elsewhere shows without a reload', async () => {
  await stage.playground.send({
    user: { id: 7001, name: 'Nimbus' },
    chat: { id: 7001, type: 'private' },
    text: 'a b',
  });
  await page.locator('article', { hasText: '2 words' }).waitFor(WAIT);
});

test('the page may run nothing but its own files', async () => {
  const response = await fetch(stage.url);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test("the bot's name and words bring inline results; a tap posts one", async () => {
  await page.getByRole('button', { name: 'Harbour' }).click();
  await say('@tally_test_bot hacks');
  await page.getByRole('button', { name: 'About hacks' }).click(WAIT);
  await page.locator('#messages strong', { hasText: 'Shared' }).waitFor(WAIT);
});

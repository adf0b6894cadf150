import { documentOf, drive, inlineResultsOf } from './driving.js';
import { element, messageElement } from './render.js';
import { AGENTS, GROUPS, SAMPLES } from './samples.js';

const at = (id) => document.getElementById(id);
const [agentField, chatList, list, form] = ['agent', 'chats', 'messages', 'composer'].map(at);
const [field, fileField] = ['text', 'file'].map(at);
const [contextLine, contextText] = ['context', 'context-text'].map(at);
const results = at('results');

let bot = { id: 0, username: '', first_name: 'The bot' };
let agent = AGENTS[0];
let chat = privateChat();
/** What the next message answers or replaces. */
let context;
/** Message id → the JSON it was drawn from and its element. */
let drawn = new Map();
let shownChat;
const unread = new Set();

function privateChat() {
  return { id: agent.id, type: 'private', title: bot.first_name, note: 'Your private chat with the bot.' };
}

const chats = () => [privateChat(), ...GROUPS];
const me = () => ({ id: agent.id, name: agent.name });

// ---------------------------------------------------------------- messages

async function refresh() {
  const wanted = chat;
  const response = await fetch(`/playground/messages?chat=${wanted.id}`);
  const messages = await response.json();
  if (wanted.id !== chat.id) return;
  if (shownChat !== `${agent.id}/${chat.id}`) {
    list.replaceChildren();
    drawn = new Map();
    shownChat = `${agent.id}/${chat.id}`;
  }
  const wasAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const grew = messages.some(({ message_id }) => !drawn.has(message_id));
  draw(messages);
  if (grew && wasAtEnd) list.scrollTop = list.scrollHeight;
}

function draw(messages) {
  if (messages.length === 0) {
    list.replaceChildren(
      element(
        'p',
        'empty',
        'Nothing here yet. Pick a sample below and press Enter, or write /start to the bot.',
      ),
    );
    return;
  }
  list.querySelector('.empty')?.remove();
  const byId = new Map(messages.map((message) => [message.message_id, message]));
  for (const message of messages) {
    const json = JSON.stringify(message);
    const before = drawn.get(message.message_id);
    if (before?.json === json) continue;
    const mine = message.from?.id === agent.id;
    const replied = byId.get(message.reply_to);
    const made = messageElement(message, { mine, inGroup: chat.type !== 'private', replied }, handlers);
    made.dataset.messageId = message.message_id;
    if (before) before.made.replaceWith(made);
    else list.append(made);
    drawn.set(message.message_id, { json, made });
  }
}

const handlers = {
  async press(message, data, button) {
    button.ariaBusy = 'true';
    await act('press', { user: me(), chat: chat.id, message_id: message.message_id, data });
    button.ariaBusy = 'false';
  },
  say: (text) => send(text),
  reply: (message) => setContext({ reply_to: message.message_id }, `Reply to: ${message.text.slice(0, 80)}`),
  edit(message) {
    setContext({ edit_of: message.message_id }, 'Edit your message');
    field.value = message.text;
    grow();
  },
  follow(url) {
    const isOwn = url.hostname === 't.me' && url.pathname.toLowerCase() === `/${bot.username.toLowerCase()}`;
    if (!isOwn) return false;
    const payload = url.searchParams.get('start');
    choose(agent, privateChat());
    send(payload === null ? '/start' : `/start ${payload}`);
    return true;
  },
};

// ---------------------------------------------------------------- talking to the playground

async function act(call, body) {
  const done = await drive(call, body);
  if (done) await refresh();
  return done;
}

function addressed() {
  const { id, type, title, bot: standing } = chat;
  return type === 'private' ? { id, type } : { id, type, title, bot: standing };
}

function send(text, document) {
  const extra = context ?? {};
  setContext(undefined);
  list.scrollTop = list.scrollHeight;
  return act('send', { user: me(), chat: addressed(), text, ...extra, ...(document ? { document } : {}) });
}

// ---------------------------------------------------------------- the composer

function setContext(next, label = '') {
  context = next;
  contextLine.hidden = next === undefined;
  contextText.textContent = label;
  if (next !== undefined) field.focus();
}

function grow() {
  field.rows = Math.min(6, field.value.split('\n').length);
}

async function submit() {
  const text = field.value;
  if (text.trim() === '') return;
  const name = `@${bot.username} `;
  if (text.toLowerCase().startsWith(name.toLowerCase())) return ask(text.slice(name.length));
  field.value = '';
  grow();
  if (!(await send(text)) && field.value === '') field.value = text;
}

/** Inline mode: what the bot offers for these words; a tap posts it here. */
async function ask(query) {
  const found = await inlineResultsOf({ user: me(), query });
  results.replaceChildren(
    ...found.list.map(({ id, title, description }) => {
      const made = element(
        'button',
        'result',
        element('strong', '', title),
        element('span', 'result-note', description ?? ''),
      );
      made.type = 'button';
      made.addEventListener('click', async () => {
        hideResults();
        field.value = '';
        await act('choose', { user: me(), chat: addressed(), update_id: found.updateId, result: id });
      });
      return made;
    }),
  );
  if (found.list.length === 0) results.append(element('p', '', 'The bot offers nothing for that.'));
  results.hidden = false;
}

function hideResults() {
  results.hidden = true;
  results.replaceChildren();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
field.addEventListener('input', () => {
  hideResults();
  grow();
});
field.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') setContext(undefined);
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit();
});
at('context-cancel').addEventListener('click', () => setContext(undefined));
fileField.addEventListener('change', async () => {
  const [file] = fileField.files;
  if (!file) return;
  const caption = field.value;
  field.value = '';
  await send(caption, await documentOf(file));
  fileField.value = '';
});

function addChip(label, act) {
  const made = element('button', 'chip', label);
  made.type = 'button';
  made.addEventListener('click', act);
  at('samples').append(made);
}

function addChips(commands) {
  for (const [label, textFor] of SAMPLES) {
    addChip(label, () => {
      field.value = textFor(agent);
      grow();
      field.focus();
    });
  }
  for (const { command } of commands) addChip(`/${command}`, () => send(`/${command}`));
}

// ---------------------------------------------------------------- who and where

function choose(nextAgent, nextChat) {
  agent = nextAgent;
  chat = nextChat;
  unread.delete(chat.id);
  setContext(undefined);
  location.hash = `${agent.id}/${chat.id}`;
  agentField.value = String(agent.id);
  at('chat-title').textContent = chat.title;
  at('chat-note').textContent = chat.note;
  drawChats();
  return refresh();
}

function drawChats() {
  chatList.replaceChildren(
    ...chats().map((one) => {
      const made = element('button', unread.has(one.id) ? 'place unread' : 'place', one.title);
      made.type = 'button';
      if (one.id === chat.id) made.ariaCurrent = 'true';
      made.addEventListener('click', () => choose(agent, one));
      return made;
    }),
  );
}

agentField.append(
  ...AGENTS.map(({ id, name, codename, faction }) => {
    const option = element('option', '', `${name} · ${codename} ${faction === 'Enlightened' ? '💚' : '💙'}`);
    option.value = String(id);
    return option;
  }),
);
agentField.addEventListener('change', () => {
  const next = AGENTS.find(({ id }) => String(id) === agentField.value) ?? agent;
  const inPrivate = chat.type === 'private';
  const group = chat;
  agent = next;
  choose(next, inPrivate ? privateChat() : group);
});

// ---------------------------------------------------------------- start

let pending;
function onChange({ data }) {
  const { chat: changed } = JSON.parse(data);
  if (changed === chat.id) {
    clearTimeout(pending);
    pending = setTimeout(refresh, 30);
  } else if (chats().some(({ id }) => id === changed) && !unread.has(changed)) {
    unread.add(changed);
    drawChats();
  }
}

/** A made-up group comes to be: its first agent founds it and adds the bot, as a community would. */
async function found({ id, type, title, bot: standing }) {
  const members = AGENTS.map(({ id, name }, index) => ({
    id,
    name,
    status: index === 0 ? 'creator' : 'member',
  }));
  const founder = { id: AGENTS[0].id, name: AGENTS[0].name };
  await drive('chat', { id, type, title, members, bot: { status: 'left' } });
  await drive('member', { chat: id, user: 'bot', status: standing, by: founder });
}

const info = await (await fetch('/playground/info')).json();
bot = info.bot;
addChips(info.commands);
for (const group of GROUPS) if (!info.chats.includes(group.id)) await found(group);
const [agentId, chatId] = location.hash.slice(1).split('/').map(Number);
agent = AGENTS.find(({ id }) => id === agentId) ?? agent;
await choose(agent, chats().find(({ id }) => id === chatId) ?? privateChat());
list.scrollTop = list.scrollHeight;
const events = new EventSource('/playground/events');
events.addEventListener('change', onChange);
events.addEventListener('hello', refresh);

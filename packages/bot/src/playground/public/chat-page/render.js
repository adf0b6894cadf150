// From a message of the playground to DOM. Data becomes text nodes and checked links, never markup.

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
};

/** An element with a class and content. */
export function element(tag, className, ...content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function safeUrlOf(text) {
  const url = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(url) && /^(https?|mailto):$/.test(new URL(url).protocol) ? url : undefined;
}

function linkTo(target, handlers) {
  const url = safeUrlOf(target);
  if (url === undefined) return element('span');
  const link = element('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.addEventListener('click', (event) => {
    if (handlers.follow(new URL(url))) event.preventDefault();
  });
  return link;
}

function spoiler() {
  const made = element('span', 'spoiler');
  made.tabIndex = 0;
  made.role = 'button';
  made.ariaLabel = 'Hidden text, show it';
  const show = () => {
    made.classList.add('shown');
    made.removeAttribute('role');
    made.removeAttribute('aria-label');
  };
  made.addEventListener('click', show);
  made.addEventListener('keydown', (event) => event.key === 'Enter' && show());
  return made;
}

function formattedElement(entity, slice, handlers) {
  switch (entity.type) {
    case 'text_link':
      return linkTo(entity.url, handlers);
    case 'url':
      return linkTo(slice, handlers);
    case 'email':
      return linkTo(`mailto:${slice}`, handlers);
    case 'pre':
      return element('pre');
    case 'spoiler':
      return spoiler();
    case 'bot_command': {
      const made = element('button', 'command');
      made.type = 'button';
      made.addEventListener('click', () => handlers.say(slice));
      return made;
    }
    case 'mention':
    case 'text_mention':
    case 'hashtag':
      return element('span', 'mention');
    default:
      return element(TAGS[entity.type] ?? 'span');
  }
}

// Entities nest; one that crosses its parent's end goes on behind it.
function fill(parent, text, from, to, entities, handlers) {
  let at = from;
  let rest = entities;
  while (rest.length > 0) {
    const [entity, ...others] = rest;
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    rest = others.filter((other) => other.offset + other.length > end);
    if (end <= start) continue;
    parent.append(text.slice(at, start));
    const made = formattedElement(entity, text.slice(start, end), handlers);
    const inner = others.filter((other) => other.offset < end);
    fill(entity.type === 'pre' ? made.appendChild(element('code')) : made, text, start, end, inner, handlers);
    parent.append(made);
    at = end;
  }
  parent.append(text.slice(at, to));
}

/** The text of a message with its entities. */
export function textElement(text, entities, handlers) {
  const made = element('div', 'text');
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  fill(made, text, 0, text.length, sorted, handlers);
  return made;
}

function keyButton(key, message, handlers) {
  if (key.url) {
    const link = linkTo(key.url, handlers);
    link.className = 'key';
    link.append(`${key.text} ↗`);
    return link;
  }
  const made = element('button', 'key', key.text);
  made.type = 'button';
  if (key.callback_data)
    made.addEventListener('click', () => handlers.press(message, key.callback_data, made));
  else made.disabled = true;
  return made;
}

function keyboardElement(message, handlers) {
  const rows = message.reply_markup.inline_keyboard.map((row) =>
    element('div', '', ...row.map((key) => keyButton(key, message, handlers))),
  );
  return element('div', 'keyboard', ...rows);
}

function originNameOf(origin) {
  return origin.sender_user?.first_name ?? origin.sender_user_name ?? origin.chat?.title ?? 'somebody';
}

function serviceTextOf(service) {
  if (service.new_chat_members)
    return `${service.new_chat_members.map((user) => user.first_name).join(', ')} joined`;
  if (service.left_chat_member) return `${service.left_chat_member.first_name} left`;
  if (service.pinned_message) return 'The bot pinned a message';
  if (service.migrate_to_chat_id) return 'This group became a supergroup';
  if (service.migrate_from_chat_id) return 'This supergroup was a group before';
  return Object.keys(service).join(', ').replaceAll('_', ' ');
}

function metaElement(message, mine, handlers) {
  const meta = element('div', 'meta');
  if (!message.deleted) {
    for (const [label, show, act] of [
      ['Reply', true, handlers.reply],
      ['Edit', mine, handlers.edit],
    ]) {
      if (!show) continue;
      const made = element('button', 'act', label);
      made.type = 'button';
      made.addEventListener('click', () => act(message));
      meta.append(made);
    }
  }
  if (message.pinned) meta.append(element('span', '', 'pinned'));
  if (message.edited) meta.append(element('span', '', 'edited'));
  if (message.deleted) meta.append(element('span', 'gone', 'deleted'));
  const at = new Date(message.date * 1000);
  const time = element('time', '', at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
  time.dateTime = at.toISOString();
  meta.append(time);
  return meta;
}

/**
 * A message as an element. `handlers`: `press(message, data, button)`, `say(text)`, `reply(message)`, `edit(message)`,
 * `follow(url)` → true when the page deals with the link itself.
 */
export function messageElement(message, { mine, inGroup, replied }, handlers) {
  const empty = !message.text && !message.photo && !message.document;
  if (empty && message.service) return element('p', 'service', serviceTextOf(message.service));
  const bubble = element('div', 'bubble');
  const author = message.sender_chat?.title ?? message.from?.name;
  if (author && (inGroup || message.from?.is_bot) && !mine) bubble.append(element('div', 'name', author));
  if (message.forward_origin) {
    bubble.append(element('span', 'forward', `Forwarded from ${originNameOf(message.forward_origin)}`));
  }
  if (replied)
    bubble.append(element('span', 'quote', replied.text || replied.document?.file_name || 'Photo'));
  if (message.photo) {
    const image = element('img', 'photo');
    image.src = message.photo.url;
    image.alt = message.text || 'A picture from the bot';
    if (message.photo.width) image.width = message.photo.width;
    if (message.photo.height) image.height = message.photo.height;
    bubble.append(image);
  }
  if (message.document) {
    const { url, file_name: name, file_size: size } = message.document;
    const link = element('a', 'document', `📄 ${name} (${size.toLocaleString()} bytes)`);
    link.href = url;
    link.download = name;
    bubble.append(link);
  }
  if (message.text) bubble.append(textElement(message.text, message.entities, handlers));
  bubble.append(metaElement(message, mine, handlers));
  const made = element(
    'article',
    `message${mine ? ' mine' : ''}${message.deleted ? ' deleted' : ''}`,
    bubble,
  );
  if (message.reply_markup && !message.deleted) made.append(keyboardElement(message, handlers));
  return made;
}

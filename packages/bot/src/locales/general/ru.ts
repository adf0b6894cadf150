import { bold, fmt, lines } from '../../views/text.ts';
import type { GeneralTexts } from './texts.ts';

const HOW_TO_COPY = lines(
  '1. В Ingress нажмите на имя своего агента',
  '2. Откройте статистику и нажмите ALL TIME',
  '3. Нажмите значок копирования',
);

/** Russian. */
export const generalRu: GeneralTexts = {
  commands: {
    start: 'Что я умею',
    help: 'Как скопировать статистику',
    mystats: 'Ваши последние числа',
    leaderboard: 'Кто впереди, по показателям',
    top: 'Короче /leaderboard, например /top hacks',
    rank: 'Ваше место, например /rank hacks неделя',
    factions: 'Обе фракции рядом',
    submit: 'Отправить статистику или ответом на неё',
    claim: 'Забрать своего агента с нового аккаунта',
    remind: 'Напоминать о вставке: weekly, monthly, off',
    language: 'Выбрать язык',
    settings: 'Настройки группы (администраторы)',
    privacy: 'Что я храню о вас и как долго',
    hide: 'Убрать себя из всех рейтингов',
    export: 'Все ваши данные файлами (лично)',
    deleteme: 'Удалить всё о вас (лично)',
    progress: 'Ваш прирост, например /progress 90',
    next: 'Ближайшие медали с датами',
    badges: 'Все ваши медали',
    history: 'Ваши экспорты; удалить ошибочный',
    chart: 'Показатель картинкой, например /chart hacks',
    compare: 'Два агента рядом',
  },
  factions: { enlightened: 'Enlightened', resistance: 'Resistance' },

  start: {
    private: (name) =>
      lines(
        fmt`Здравствуйте, ${bold(name)}! Я храню вашу статистику Ingress и веду рейтинги.`,
        '',
        HOW_TO_COPY,
        '4. Вставьте текст сюда',
        '',
        'Потом: /mystats · /leaderboard · /help',
      ),
    group: lines(
      'Я храню статистику Ingress и веду рейтинг этой группы.',
      'Вставьте сюда статистику ALL TIME, потом /leaderboard. Как скопировать: /help',
    ),
  },
  help: ({ mode }) =>
    lines(
      bold('Пришлите мне статистику'),
      HOW_TO_COPY,
      mode === 'private'
        ? '4. Вставьте её сюда сообщением или файлом .txt'
        : '4. Вставьте её сюда. Если я молчу, возможно, мне нельзя читать эту группу: пришлите мне лично',
      '',
      bold('Потом'),
      '/mystats – ваши последние числа',
      '/leaderboard – кто впереди',
      '/top hacks – рейтинг по одному показателю; добавьте enl или res для одной фракции',
      '',
      'Вставили не то? Измените сообщение, я прочту его заново.',
    ),
  notStats: lines(
    'Это не статистика. В Ingress: имя агента → ALL TIME → значок копирования, затем вставьте сюда.',
    'По шагам: /help',
  ),
  notText: fmt`Я читаю текст или файл .txt, .csv, .tsv. Как скопировать статистику: /help`,
  commandUnknown: (command) => fmt`Команды ${command} нет. Попробуйте /leaderboard, /mystats или /help`,
  failed: fmt`У меня что-то сломалось. Пришлите ещё раз через минуту.`,
  buttonStale: 'Эта кнопка устарела. Отправьте /leaderboard ещё раз.',
  buttonNotYours: 'Это чужие кнопки. Отправьте команду сами.',
  storeUnavailable: fmt`База данных сейчас недоступна. Попробуйте ещё раз через минуту.`,
  senderUnknown: fmt`Не видно, кто это прислал. Пришлите от своего имени или мне лично.`,
};

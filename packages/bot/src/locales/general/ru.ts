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
    timezone: 'Ваш часовой пояс, например /timezone Москва',
    zone: 'Короче /timezone',
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
    link: 'Передать агента кому-то (админы)',
    release: 'Освободить имя агента (админы)',
    merge: 'Два имени одного агента (админы)',
    grant: 'Решить о /claim, если владелец молчит (админы)',
    ban: 'Экспорты человека здесь не считаются (админы)',
    unban: 'Отменить /ban (админы)',
    reset: 'Очистить рейтинги группы (админы)',
    event: 'События группы: план, таблица, итог',
    status: 'Состояние бота (владелец)',
    catalogue: 'Что я знаю об игре, новые столбцы (владелец бота)',
    failed: 'Отклонённые экспорты за 7 дней (админы)',
    audit: 'Кто что сделал (админы)',
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
      '/top hacks неделя – рейтинг по одному показателю; также день, месяц, 2026-10, enl, res',
      '/rank hacks · /factions ap – ваше место, обе стороны',
      '/next · /badges · /progress · /chart hacks – ваши успехи',
      '/timezone Moscow – ваше время · /language · /remind weekly',
      '/privacy – что я храню; /hide, /export, /deleteme',
      mode === 'group' && 'Для админов: /settings · /event',
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
  slowDown: fmt`Слишком много за раз. Подождите минуту и пришлите ещё раз.`,
};

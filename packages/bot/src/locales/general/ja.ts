import { bold, fmt, lines } from '../../views/text.ts';
import type { GeneralTexts } from './texts.ts';

const HOW_TO_COPY = lines(
  '1. Ingress で自分のエージェント名をタップ',
  '2. 統計を開いて ALL TIME をタップ',
  '3. コピーのアイコンをタップ',
);

/** Japanese. */
export const generalJa: GeneralTexts = {
  commands: {
    start: 'このボットについて',
    help: '統計のコピー方法',
    mystats: '自分の最新の数値',
    leaderboard: '項目別ランキング',
    top: '/leaderboard の略。例：/top hacks',
    rank: 'あなたの順位　例：/rank hacks 今週',
    factions: '両陣営の合計',
    submit: '統計を送る、または投稿に返信',
    claim: '新しいアカウントで引き継ぐ',
    remind: '投稿のリマインダー：weekly・monthly・off',
    language: '言語を選ぶ',
    timezone: 'タイムゾーン。例：/timezone 東京',
    zone: '/timezone の略',
    settings: 'グループの設定（管理者）',
    privacy: '保存している情報と期間',
    hide: 'すべてのランキングから外れる',
    export: '全データをファイルで（個別チャット）',
    deleteme: 'あなたのデータをすべて削除（個別チャット）',
    progress: '増加分。例：/progress 90',
    next: '次のメダルと予想日',
    badges: 'すべてのメダル',
    history: '投稿の一覧、削除',
    chart: '項目をグラフで。例：/chart hacks',
    link: 'エージェントを誰かに渡す（管理者）',
    release: 'エージェントの持ち主を外す（管理者）',
    merge: '2 つの名前をまとめる（管理者）',
    grant: '持ち主が返事をしない /claim に答える（管理者）',
    ban: 'この人の投稿を数えない（管理者）',
    unban: '/ban を取り消す（管理者）',
    reset: 'グループのランキングを空にする（管理者）',
    event: 'グループのイベント：計画、途中経過、結果',
    status: 'ボットの状態（運営者）',
    catalogue: 'ゲームの知識と新しい列（運営者）',
    failed: '7 日間に読めなかった投稿（管理者）',
    audit: '操作の記録（管理者）',
    compare: '2 人のエージェントを比較',
  },
  factions: { enlightened: 'Enlightened', resistance: 'Resistance' },

  start: {
    private: (name) =>
      lines(
        fmt`${bold(name)} さん、こんにちは！ Ingress の統計を保存し、ランキングを作ります。`,
        '',
        HOW_TO_COPY,
        '4. ここに貼り付け',
        '',
        'その後：/mystats · /leaderboard · /help',
      ),
    group: lines(
      'Ingress の統計を保存し、このグループのランキングを作ります。',
      'ここに ALL TIME の統計を貼り付けて /leaderboard。コピー方法：/help',
    ),
  },
  help: ({ mode }) =>
    lines(
      bold('統計を送ってください'),
      HOW_TO_COPY,
      mode === 'private'
        ? '4. ここにメッセージか .txt ファイルで貼り付け'
        : '4. ここに貼り付け。返事がなければこのグループを読めないのかもしれません。個別チャットで送ってください',
      '',
      bold('その後'),
      '/mystats – 自分の最新の数値',
      '/leaderboard – ランキング',
      '/top hacks 今週 – 一つの項目のランキング。今日・今月・2026-10・enl・res も使えます',
      '/rank hacks · /factions ap – 自分の順位、両陣営',
      '/next · /badges · /progress · /chart hacks – 自分の調子',
      '/timezone Tokyo – 自分の時刻 · /language · /remind weekly',
      '/privacy – 保存している情報。/hide、/export、/deleteme',
      mode === 'group' && '管理者用：/settings · /event',
      '',
      '間違えたら、メッセージを編集すれば読み直します。',
    ),
  notStats: lines(
    '統計のテキストではありません。Ingress で：エージェント名 → ALL TIME → コピー、そしてここに貼り付けてください。',
    '手順：/help',
  ),
  notText: fmt`テキストか .txt、.csv、.tsv ファイルを読みます。コピー方法：/help`,
  commandUnknown: (command) => fmt`${command} は分かりません。/leaderboard、/mystats、/help を試してください`,
  failed: fmt`こちらで問題が起きました。1 分後にもう一度送ってください。`,
  buttonStale: 'このボタンは古すぎます。/leaderboard をもう一度送ってください。',
  buttonNotYours: 'これは他の人のボタンです。自分でコマンドを送ってください。',
  storeUnavailable: fmt`今はデータベースに届きません。1 分後にもう一度お試しください。`,
  senderUnknown: fmt`誰が送ったのか分かりません。自分の名前で、または個別チャットで送ってください。`,
  slowDown: fmt`一度に届いた数が多すぎます。1 分待ってから、もう一度送ってください。`,
};

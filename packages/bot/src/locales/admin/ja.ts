import { bold, fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { AdminTexts } from './texts.ts';

const { number } = FORMATS.ja;

/** Japanese. */
export const adminJa: AdminTexts = {
  notHere: (agent) =>
    fmt`${bold(agent)} はこのグループだけのエージェントではないため、ここの管理者には決められません。ボットの運営者なら決められます。`,
  unknown: (agent) => fmt`${bold(agent)} というエージェントは知りません。つづりを確かめてください。`,
  inGroup: fmt`対象のグループで送ってください。`,
  whoUnknown: fmt`誰のことか分かりません。本人のメッセージへの返信として送るか、数字の ID を付けてください。`,
  cancel: 'やめる',
  cancelled: fmt`やめました。何も変わっていません。`,
  settled: '既に済んだか、古すぎます。もう一度コマンドを送ってください。',
  link: {
    howTo: fmt`誰のエージェントですか？ 本人のメッセージに返信してください：/link Nordlicht`,
    done: (agent, who) => fmt`✅ ${bold(agent)} は ${who} さんのものになりました。`,
    same: (agent, who) => fmt`${bold(agent)} は既に ${who} さんのものです。`,
  },
  release: {
    howTo: fmt`どのエージェントを手放しますか？ /release Nordlicht`,
    done: (agent) =>
      fmt`✅ ${bold(agent)} は誰のものでもなくなりました。次に統計を貼り付けた人のものになります。`,
    same: (agent) => fmt`${bold(agent)} は誰のものでもありません。`,
  },
  merge: {
    howTo: fmt`同じエージェントの名前が 2 つありますか？ 古い方を先に：/merge OldName NewName`,
    ask: (agent, into) =>
      lines(
        fmt`${bold(agent)} と ${bold(into)} を 1 人のエージェントにまとめますか？`,
        fmt`${agent} の投稿はすべて ${bold(into)} に移り、${agent} はランキングから消えます。元に戻せません。`,
      ),
    twoOwners: (agent, into) =>
      fmt`⚠️ 持ち主が 2 人います。${into} の持ち主が ${agent} の投稿も受け取ります。`,
    yes: (agent, into) => `${agent} を ${into} にまとめる`,
    done: (agent, into) => fmt`✅ ${agent} を ${bold(into)} にまとめました。`,
    same: (agent) => fmt`どちらも ${bold(agent)} です。`,
  },
  ban: {
    howTo: fmt`誰ですか？ 本人のメッセージに /ban と返信するか、/ban 12345（ID）を送ってください。取り消しは /unban`,
    done: (who) => fmt`🚫 ${who} さんの投稿はこのグループでは数えません。取り消し：/unban`,
    undone: (who) => fmt`✅ ${who} さんの投稿をまた数えます。`,
    ofAdmin: (who) => fmt`${who} さんはこのグループの管理者です。先に管理者から外してください。`,
  },
  reset: {
    ask: (count) =>
      lines(
        bold(`${number(count)} 人をこのグループのランキングから外しますか？`),
        '各自の履歴は残り、ここにまた投稿すれば戻ります。元に戻せません。ボタンは 10 分間、1 回だけ使えます。',
      ),
    yes: 'このグループのランキングを空にする',
    done: (count) => fmt`✅ ${number(count)} 人をこのグループのランキングから外しました。`,
    old: fmt`このボタンは使用済みか古すぎます。何も変わっていません。もう一度 /reset を送ってください。`,
  },
  grant: {
    howTo: fmt`どのエージェントですか？ /grant Nordlicht`,
    nobody: (agent) =>
      fmt`${bold(agent)} を求めている人はいません。アカウントを失った人は /claim ${agent} を送ります。`,
    title: (agent) => fmt`${bold(agent)} を求めている人：`,
    open: (who, askedAt) => fmt`• ${who} さん（${askedAt} から）。持ち主の返事なし`,
    early: (who, openFrom) => fmt`• ${who} さん。持ち主の返事待ち（${openFrom} まで）`,
    give: (who) => `✅ ${who} さんに渡す`,
    refuse: (who) => `❌ ${who} さんに渡さない`,
    given: (agent, who) => fmt`✅ ${bold(agent)} は ${who} さんのものになりました。`,
    kept: (agent) => fmt`${bold(agent)} は持ち主のもののままです。`,
  },
  told: {
    got: (agent) => fmt`✅ 管理者が ${bold(agent)} をあなたに渡しました。あなたのものです。数値は /mystats`,
    lost: (agent) =>
      fmt`⚠️ 管理者があなたの ${bold(agent)} を別のアカウントに渡しました。間違いなら、グループの管理者に話すか、こちらで求めてください：/claim ${agent}`,
    released: (agent) =>
      fmt`⚠️ 管理者が ${bold(agent)} をあなたから外しました。今は誰のものでもありません。間違いなら、ALL TIME の統計を貼り付ければ戻ります。`,
    merged: (agent, into) =>
      fmt`管理者が ${bold(agent)} と ${bold(into)} を 1 人のエージェント ${bold(into)} にまとめました。間違いなら、グループの管理者に話してください。`,
    claimKept: (agent) =>
      fmt`❌ 管理者が ${bold(agent)} の申請を断りました。持ち主のもののままです。グループの管理者に話してください。`,
  },
};

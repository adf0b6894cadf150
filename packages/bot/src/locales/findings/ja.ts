import type { FindingFacts } from '@prime-tally/stats-core';
import { FORMATS } from '../formats.ts';
import type { FindingsTexts } from './texts.ts';

const { number, moment } = FORMATS.ja;

const COPY_AGAIN = 'ゲームでもう一度コピーし、全文を貼り付けてください。';
const SEND_FILE = 'テキストをファイル（.txt）で送れば、チャットに変えられません。';

const cell = ({ header, found }: FindingFacts): string =>
  header === undefined ? `「${found}」` : `${header}：「${found}」`;
const counted = ({ counts }: FindingFacts): string =>
  counts ? `列 ${counts.expected} 個に対して値が ${counts.found} 個` : '数が合いません';
const listed = (headers: readonly string[] = []): string =>
  headers.length > 5 ? `${headers.slice(0, 5).join('、')} ほか ${headers.length - 5} 個` : headers.join('、');

/** Japanese. */
export const findingsJa: FindingsTexts = {
  issues: {
    text_empty: {
      message: () => 'テキストがありません。',
      hint: 'ゲームで統計をコピーして、ここに貼り付けてください。',
    },
    text_long: {
      message: ({ counts }) =>
        counts ? `テキストが ${counts.expected} 文字を超えています。` : 'テキストが長すぎます。',
      hint: '一度に貼り付ける数を減らしてください。',
    },
    stats_absent: {
      message: () => '統計のテキストではありません。',
      hint: 'ゲームで：プロフィール → ALL TIME → コピーのアイコン。その全文を貼り付けてください。',
    },
    header_missing: {
      message: () => '数値はありますが、項目名の 1 行目がありません。',
      hint: 'もう一度コピーし、項目名と数値の 2 行とも貼り付けてください。',
    },
    header_repeated: {
      message: () => '1 行の数値の上に、異なる項目名の行が 2 つあります。',
      hint: '1 件分だけを、その項目名の行とともに貼り付けてください。',
    },
    values_missing: {
      message: () => '項目名はありますが、数値の行がありません。',
      hint: 'もう一度コピーし、項目名と数値の 2 行とも貼り付けてください。',
    },
    values_few: {
      message: (facts) => `足りないものがあります：${counted(facts)}。`,
      hint: `途中で切れたか、変わっています。${COPY_AGAIN}`,
    },
    values_many: {
      message: (facts) => `余分な値があるか、項目名が足りません：${counted(facts)}。`,
      hint: `途中で変わっています。${COPY_AGAIN}`,
    },
    columns_missing: {
      message: ({ headers }) => `次の列がありません：${listed(headers)}。`,
      hint: COPY_AGAIN,
    },
    columns_many: {
      message: ({ counts }) => (counts ? `列が ${counts.expected} 個を超えています。` : '列が多すぎます。'),
      hint: 'ゲームがコピーしたまま、1 件だけ貼り付けてください。',
    },
    exports_many: {
      message: ({ counts }) => (counts ? `${counts.expected} 件を超えています。` : '件数が多すぎます。'),
      hint: '一度に貼り付ける数を減らしてください。',
    },
    delimiter_missing: {
      message: () => 'セルの間の空白が消えていて、区切りが分かりません。',
      hint: SEND_FILE,
    },
    delimiter_foreign: {
      message: ({ found }) => `列の間がタブではなく「${found}」です。`,
      hint: '表に直したものではなく、ゲームがコピーしたテキストをそのまま送ってください。',
    },
    cell_empty: {
      message: ({ header }) =>
        header === undefined ? '名前のない列があります。' : `${header} に値がありません。`,
      hint: COPY_AGAIN,
    },
    cell_long: { message: (facts) => `${cell(facts)} が長すぎます。`, hint: COPY_AGAIN },
    number_malformed: {
      message: (facts) => `${cell(facts)} は整数ではありません。`,
      hint: `ゲームは数字だけを書きます。${COPY_AGAIN}`,
    },
    number_large: { message: (facts) => `${cell(facts)} は大きすぎます。`, hint: COPY_AGAIN },
    date_impossible: {
      message: (facts) => `${cell(facts)} は日付（yyyy-mm-dd）ではありません。`,
      hint: COPY_AGAIN,
    },
    time_impossible: {
      message: (facts) => `${cell(facts)} は時刻（hh:mm:ss）ではありません。`,
      hint: COPY_AGAIN,
    },
    faction_unknown: {
      message: (facts) => `${cell(facts)} という陣営はありません。`,
      hint: `Enlightened か Resistance のはずです。${COPY_AGAIN}`,
    },
    agent_impossible: {
      message: (facts) => `${cell(facts)} はエージェント名ではありえません。`,
      hint: `エージェント名は英数字 1〜15 文字です。${COPY_AGAIN}`,
    },
  },
  warnings: {
    span_unknown: ({ found }) => `「${found}」は知らない期間なので、ALL TIME とは見なしません。`,
    stat_unknown: ({ headers }) => `新しい項目です。そのままの名前で保存しました：${listed(headers)}。`,
    stat_repeated: ({ headers }) => `同じ項目が違う値で 2 回あります。別に保存しました：${listed(headers)}。`,
    stat_unresolved: ({ headers }) =>
      `どの数値がどの項目か確かでないため、後のために保存しました：${listed(headers)}。ファイルで送れば確実です。`,
    alias_repeated: ({ headers }) => `古い項目名が、今の項目名と違う値で並んでいます：${listed(headers)}。`,
    number_grouped: ({ headers }) => `桁区切りを除いて読みました：${listed(headers)}。`,
    tail_uncertain: ({ headers }) =>
      `テキストが最後の数値で終わり、桁が欠けているかもしれません。別に保存しました：${listed(headers)}。`,
  },
  checks: {
    date_impossible: ({ takenAt }) => `${takenAt} は日時ではありません。もう一度コピーしてください。`,
    number_impossible: ({ stat, value }, nameOf) =>
      `${nameOf(stat)} が ${value} ということはありません。もう一度コピーしてください。`,
    stat_unknown: ({ stat }) => `${stat} という項目はありません。カタログを確認してください。`,
    stats_few: ({ found, expected }) =>
      `列が ${found} 個しかありません。少なくとも ${expected} 個あるはずです。全文をコピーしてください。`,
    part_exceeding: ({ part, whole, partValue, wholeValue }, nameOf) =>
      `${nameOf(part)}（${number(partValue)}）が ${nameOf(whole)}（${number(wholeValue)}）より大きいです。ずれがないか確認してください。`,
    recursions_many: ({ recursions, spentAp, neededAp }) =>
      `リカージョン ${number(recursions)} 回には少なくとも ${number(neededAp)} AP が必要ですが、${number(spentAp)} しか減っていません。両方の数値を確認してください。`,
    level_high: ({ level, currentAp, neededAp }) =>
      neededAp === undefined
        ? `レベル ${level} はありません。ずれがないか確認してください。`
        : `レベル ${level} には Current AP ${number(neededAp)} が必要ですが、${number(currentAp)} です。両方の数値を確認してください。`,
    level_low: ({ level, reached, currentAp }) =>
      `Current AP ${number(currentAp)} ならレベル ${level} ではなく ${reached} のはずです。両方の数値を確認してください。`,
    date_future: ({ takenAt, hours }) =>
      `${moment(takenAt)} は ${number(Math.round(hours))} 時間先です。端末の時計を確認してください。`,
    date_early: ({ takenAt, earliest }) =>
      `${moment(takenAt)} はゲームの開始（${earliest}）より前です。端末の時計を確認してください。`,
    agent_other: ({ before, after }) => `これは ${after} です。前回は ${before} でした。`,
    time_reversed: ({ before, after }) => `${moment(after)} は比べた投稿（${moment(before)}）より古いです。`,
    moment_conflicting: ({ takenAt, differing }) =>
      `${moment(takenAt)} の別の投稿と ${number(differing)} 個の数値が違います。正しい方を残してください。`,
    stat_fallen: ({ stat, before, after }, nameOf) =>
      `${nameOf(stat)} が ${number(before)} から ${number(after)} に減っています。ありえないことです。残しますか、捨てますか？`,
    span_disguised: ({ fallen, compared }) =>
      `${number(compared)} 個中 ${number(fallen)} 個の数値が減っています。ALL TIME ではなく WEEK か MONTH のようです。ALL TIME を選んでコピーし直してください。`,
    rate_high: ({ stat, gain, days, allowed }, nameOf) =>
      `${nameOf(stat)} が ${number(Math.round(days * 10) / 10)} 日で ${number(gain)} 増えています。最大でも ${number(allowed)} のはずです。直近 2 件を確認してください。`,
    faction_changed: ({ before, after }) => `陣営が ${before} から ${after} に変わりました。`,
    agent_recursed: ({ currentAp, recursions }) =>
      recursions === undefined
        ? `リカージョン：Current AP は最初から、現在 ${number(currentAp)} です。`
        : `リカージョン（${number(recursions)} 回目）：Current AP は最初から、現在 ${number(currentAp)} です。`,
    restart_unexplained: ({ stat, before, after }, nameOf) =>
      `リカージョンなしに ${nameOf(stat)} が ${number(before)} から ${number(after)} に減っています。残しますか、捨てますか？`,
  },
};

import { describe, expect, it } from 'vitest';
import { createLimiter } from '../../../src/telegram/updates/limiter.ts';

let at = 0;
const limiterOf = (perUser: number, perChat = 0) => {
  at = 0;
  return createLimiter({ perUser, perChat }, () => at);
};
const demand = { userId: 1, ofUser: 1, chatId: -5, ofChat: 1 };

describe('the limiter', () => {
  it('lets through what a minute allows, tells once a minute that it is over, and fills up again', () => {
    const limiter = limiterOf(2);
    const verdicts = () => Array.from({ length: 4 }, () => limiter.take(demand));
    expect(verdicts()).toEqual(['go', 'go', 'tell', 'silent']);
    at += 30_000;
    expect(verdicts()).toEqual(['go', 'silent', 'silent', 'silent']);
    at += 3_600_000;
    expect(verdicts()).toEqual(['go', 'go', 'tell', 'silent']);
  });

  it('holds back one user only, and of a chat all', () => {
    const limiter = limiterOf(1, 3);
    expect([1, 1, 2, 3, 4, 5].map((userId) => limiter.take({ ...demand, userId }))).toEqual([
      'go',
      'tell',
      'go',
      'go',
      'tell',
      'silent',
    ]);
    expect(limiter.take({ ...demand, userId: 6, chatId: -6 })).toBe('go');
  });

  it('takes nothing of one bucket where the other is empty', () => {
    const limiter = limiterOf(1, 2);
    for (let time = 0; time < 5; time += 1) limiter.take(demand);
    expect(limiter.take({ ...demand, userId: 2 })).toBe('go');
  });

  it('has no limit where it is 0', () => {
    const limiter = limiterOf(0);
    expect(Array.from({ length: 1_000 }, () => limiter.take(demand))).not.toContain('tell');
  });
});

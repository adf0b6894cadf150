import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignPosts, postWindowOf } from '../../../src/usecases/events/assign-posts.ts';

const window = postWindowOf({
  from: '2026-12-05T13:00:00Z',
  to: '2026-12-05T15:00:00Z',
  zone: 'Europe/Berlin',
  graceMinutes: 15,
});
const at = (time: string): string => `2026-12-05T${time}:00`;
const rolesOf = (...times: readonly string[]) => {
  const { start, end } = assignPosts(times.map(at), window);
  return [start?.slice(11, 16), end?.slice(11, 16)];
};

describe('which post is the start and which the end', () => {
  it('the window is an hour around the event, by the clocks of its zone', () => {
    expect(window).toMatchObject({ from: at('14:00'), opensAt: at('13:00'), closesAt: at('17:00') });
  });

  it.each([
    ['both in time', ['13:58', '15:59'], ['13:58', '15:59']],
    ['the start alone', ['13:58'], ['13:58', undefined]],
    ['a late start alone', ['14:40'], ['14:40', undefined]],
    ['the end alone', ['15:50'], [undefined, '15:50']],
    ['a late start counts', ['15:10', '15:58'], ['15:10', '15:58']],
    ['the better start replaces', ['13:10', '14:02', '16:00'], ['14:02', '16:00']],
    ['a late start is nearer than one of the morning', ['13:00', '14:20', '16:00'], ['14:20', '16:00']],
    ['a post in between is the end for now', ['13:58', '14:50'], ['13:58', '14:50']],
    ['a later one replaces it', ['13:58', '14:50', '16:10'], ['13:58', '16:10']],
    ['the end nearest to its time counts', ['13:58', '15:59', '16:50'], ['13:58', '15:59']],
    ['two posts at the start are one start', ['13:50', '13:58'], ['13:58', undefined]],
    ['a post outside the window is none', ['09:00', '13:58', '18:00'], ['13:58', undefined]],
    ['nothing', [], [undefined, undefined]],
  ])('%s', (_, times, roles) => {
    expect(rolesOf(...times)).toEqual(roles);
  });

  const moment = fc
    .integer({ min: 12 * 60, max: 18 * 60 })
    .map((minutes) => at(new Date(minutes * 60_000).toISOString().slice(11, 16)));

  it('the order of the posts changes nothing, and those that were chosen are chosen again', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 8 }), (moments) => {
        const roles = assignPosts(moments, window);
        expect(assignPosts([...moments].reverse(), window)).toEqual(roles);
        const chosen = [roles.start, roles.end].filter((one) => one !== undefined);
        expect(assignPosts(chosen, window)).toEqual(roles);
      }),
    );
  });

  it('a start comes before its end, both are posts of the window', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 8 }), (moments) => {
        const { start, end } = assignPosts(moments, window);
        if (start !== undefined && end !== undefined) expect(start < end).toBe(true);
        for (const one of [start, end].filter((each) => each !== undefined)) {
          expect(moments).toContain(one);
          expect(one >= window.opensAt && one <= window.closesAt).toBe(true);
        }
      }),
    );
  });
});

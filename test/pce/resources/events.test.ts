import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';

describe('events', () => {
  test('are filtered by type, status, creator and time, and read one by one', async () => {
    const { pce, get, post, put } = await startTestPce({ clock: '2026-01-01T00:00:00Z' });
    await post('/orgs/1/labels', { key: 'app', value: 'a' });
    pce.clock.advance(60);
    await put('/orgs/1/labels/1', { value: 'b' });
    await get('/orgs/1/labels', { as: 'api_owner:wrong' });
    const types = async (query: string) =>
      (await get<Json[]>(`/orgs/1/events?${query}`)).body.map(({ event_type }) => event_type);
    expect(await types('')).toEqual(['request.authentication_failed', 'label.update', 'label.create']);
    expect(await types('event_type=label.create')).toEqual(['label.create']);
    expect(await types('status=failure')).toEqual(['request.authentication_failed']);
    expect(await types('created_by=/users/1&max_results=1')).toEqual(['label.update']);
    expect(await types('timestamp%5Bgte%5D=2026-01-01T00:01:00Z')).toHaveLength(2);
    expect(await types('timestamp%5Blte%5D=2026-01-01T00:00:00Z')).toEqual(['label.create']);
    const [newest] = (await get<Json[]>('/orgs/1/events?max_results=1')).body;
    expect((await get(newest?.['href'] as string)).body).toEqual(newest);
    for (const bad of ['2026-01-01', '2026-01-01T00:00:00', 'x']) {
      expect(tokensOf(await get(`/orgs/1/events?timestamp%5Bgte%5D=${bad}`))).toEqual(['invalid_timestamp']);
    }
    for (const bad of ['status=maybe', 'severity=bad']) {
      expect(tokensOf(await get(`/orgs/1/events?${bad}`))).toEqual(['input_validation_error']);
    }
  });
});

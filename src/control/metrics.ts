import type { Emulator } from '../emulator/emulator.ts';
import type { ControlCall, TextAnswer } from './call.ts';

/** Nothing of it is loaded before somebody asks. */
async function metrics(emulator: Emulator): Promise<TextAnswer> {
  const [{ Metrics }, { METRICS_TYPE }] = await Promise.all([
    import('../emulator/metrics.ts'),
    import('../emulator/metrics-text.ts'),
  ]);
  emulator.metrics ??= new Metrics(emulator.pce);
  return { type: METRICS_TYPE, text: await emulator.metrics.text() };
}

export const metricsCalls: readonly ControlCall[] = [
  {
    name: 'mock_metrics_get',
    method: 'GET',
    path: '/metrics',
    waitsFor: 'nothing',
    summary: 'Figures of the server, as Prometheus reads them',
    type: 'text/plain',
    status: 200,
    handle: metrics,
  },
];

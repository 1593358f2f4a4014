import type { Emulator } from '../emulator/emulator.ts';
import type { ControlCall, TextAnswer } from './call.ts';

/** Nothing of it is loaded before somebody asks. */
async function metrics(emulator: Emulator): Promise<TextAnswer> {
  const { Metrics } = await import('../emulator/metrics.ts');
  emulator.metrics ??= new Metrics(emulator.pce);
  return { text: await emulator.metrics.text() };
}

export const metricsCalls: readonly ControlCall[] = [
  {
    name: 'mock_metrics_get',
    method: 'GET',
    path: '/metrics',
    waitsFor: 'nothing',
    summary: 'Figures of the server, as Prometheus reads them',
    // The version of the form that every Prometheus reads.
    type: 'text/plain; version=0.0.4; charset=utf-8',
    status: 200,
    handle: metrics,
  },
];

/** Values of one metric, by their labels. */
export interface Metric {
  /** Without the prefix. */
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  readonly samples: readonly (readonly [labels: Readonly<Record<string, string | number>>, value: number])[];
}

const PREFIX = 'mock_pce_';

/** In the text form of Prometheus. */
export const metricsText = (metrics: readonly Metric[]): string => metrics.map(oneText).join('');

function oneText({ name, type, help, samples }: Metric): string {
  const named = PREFIX + name;
  const lines = samples.map(([labels, value]) => `${named}${labelsText(labels)} ${value}\n`);
  return `# HELP ${named} ${help}\n# TYPE ${named} ${type}\n${lines.join('')}`;
}

function labelsText(labels: Metric['samples'][number][0]): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

const escaped = (value: string) => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

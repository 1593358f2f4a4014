import type { Config } from '../config/config.ts';
import { mustHaveTwoPorts } from '../config/ports.ts';
import type { CommandLine, Setting } from '../config/read-config.ts';
import { inWords } from '../config/read-option.ts';
import { readScenario } from '../emulator/scenario-files.ts';
import { openCertificates } from '../server/tls/open-certificates.ts';
import { columns } from './columns.ts';
import { inJson } from './control.ts';

/**
 * What --print-config prints: each option, its value, and where that comes from.
 * @throws ConfigError, CertificateError, ScenarioError for what a start would refuse
 */
export function settingsText({ config, settings, file }: CommandLine): string {
  mustStart(config);
  if (config.json) return inJson({ file: file ?? null, options: Object.fromEntries(settings.map(forProgram)) });
  return columns(['option', 'value', 'from'], settings.map(forPeople), '');
}

function mustStart(config: Config): void {
  mustHaveTwoPorts(config);
  openCertificates(config);
  readScenario(config.scenario);
}

const HIDDEN = '(set)';

const isHidden = ({ option, value }: Setting) => option.isSecret === true && value !== undefined;

function forProgram(setting: Setting) {
  const { option, value, from, where = null } = setting;
  const shown = value instanceof Map ? Object.fromEntries(value) : (value ?? null);
  return [option.flag, { value: isHidden(setting) ? HIDDEN : shown, from, where }];
}

function forPeople(setting: Setting): string[] {
  const { option, value, from, where } = setting;
  const { flag, shownDefault } = option;
  const ofDefault = from === 'default' ? shownDefault?.replaceAll('`', '') : undefined;
  const shown = isHidden(setting) ? HIDDEN : (ofDefault ?? inWords(value));
  return [flag, shown, [from, where].filter(Boolean).join(' ')];
}

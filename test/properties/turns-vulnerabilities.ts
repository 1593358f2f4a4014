import type { Message } from '../fuzz/form.ts';
import type { Org } from './turns-org.ts';

const body = { name: 'found', score: 70 };

async function vulnerability(org: Org): Promise<string> {
  await org.asks(org.in('PUT', '/vulnerabilities/qualys-1', body));
  return `/orgs/${org.id}/vulnerabilities/qualys-1`;
}

/** Of one workload that has one vulnerability. */
async function reportOf(org: Org): Promise<object> {
  const found = { workload: { href: await org.workload() }, vulnerability: { href: await vulnerability(org) } };
  const detected_vulnerabilities = [{ ip_address: '10.0.0.1', ...found }];
  return { name: 'report', report_type: 'qualys', scanned_ips: ['10.0.0.1'], detected_vulnerabilities };
}

async function report(org: Org): Promise<string> {
  await org.asks(org.in('PUT', '/vulnerability_reports/qualys-1', await reportOf(org)));
  return `/orgs/${org.id}/vulnerability_reports/qualys-1`;
}

/** Calls about what a scanner found. */
export const ofVulnerabilities: Readonly<Record<string, (org: Org) => Message | Promise<Message>>> = {
  vulnerabilities_get: (org) => org.in('GET', '/vulnerabilities'),
  vulnerabilities_post: (org) => org.in('POST', '/vulnerabilities', [{ reference_id: 'qualys-2', ...body }]),
  vulnerabilities_get_instance: async (org) => org.at('GET', await vulnerability(org)),
  vulnerabilities_put: (org) => org.in('PUT', '/vulnerabilities/qualys-3', body),
  vulnerabilities_delete: async (org) => org.at('DELETE', await vulnerability(org)),
  vulnerability_reports_get: (org) => org.in('GET', '/vulnerability_reports'),
  vulnerability_reports_get_instance: async (org) => org.at('GET', await report(org)),
  vulnerability_reports_put: async (org) => org.in('PUT', '/vulnerability_reports/qualys-2', await reportOf(org)),
  vulnerability_reports_delete: async (org) => org.at('DELETE', await report(org)),
};

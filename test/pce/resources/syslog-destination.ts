/** The body of a local destination, as a script of a lab sends it. */
export const localSyslog = {
  pce_scope: ['pce.test'],
  type: 'local_syslog',
  description: 'new',
  audit_event_logger: {
    configuration_event_included: true,
    system_event_included: true,
    min_severity: 'informational',
  },
  traffic_event_logger: {
    traffic_flow_allowed_event_included: true,
    traffic_flow_potentially_blocked_event_included: true,
    traffic_flow_blocked_event_included: true,
  },
  node_status_logger: { node_status_included: true },
};

export const remoteSyslog = {
  ...localSyslog,
  type: 'remote_syslog',
  remote_syslog: {
    ...{ address: 'syslog.example.com', port: 6514, protocol: 6 },
    ...{ tls_enabled: true, tls_ca_bundle: 'PEM', tls_verify_cert: false },
  },
};

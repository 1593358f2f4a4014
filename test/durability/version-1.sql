pragma user_version = 1;
pragma foreign_keys = off;
CREATE TABLE orgs (
    id integer primary key,
    display_name text not null
  ) strict;
CREATE TABLE objects (
    ordinal integer primary key,
    org_id integer not null references orgs on delete cascade,
    kind text not null,
    id text not null,
    deleted integer not null default 0,
    body text not null
  ) strict;
CREATE UNIQUE INDEX objects_by_id on objects (org_id, id, kind);
CREATE INDEX objects_in_order on objects (org_id, kind, deleted, ordinal);
CREATE TABLE object_values (
    org_id integer not null,
    kind text not null,
    field text not null,
    value text not null,
    ordinal integer not null references objects on delete cascade,
    primary key (org_id, kind, field, value, ordinal)
  ) strict, without rowid;
CREATE INDEX object_values_by_object on object_values (ordinal);
CREATE TABLE totals (
    org_id integer not null references orgs on delete cascade,
    kind text not null,
    live integer not null default 0,
    deleted integer not null default 0,
    primary key (org_id, kind)
  ) strict, without rowid;
CREATE TABLE last_ids (
    kind text primary key,
    last integer not null
  ) strict, without rowid;
CREATE TABLE documents (
    org_id integer not null references orgs on delete cascade,
    name text not null,
    body text not null,
    primary key (org_id, name)
  ) strict, without rowid;
CREATE TABLE users (
    id integer primary key autoincrement,
    username text not null unique,
    full_name text not null,
    time_zone text not null,
    locked integer not null default 0,
    password text,
    login_count integer not null default 0,
    last_login_on text,
    last_login_ip_address text,
    created_at text not null,
    updated_at text not null
  ) strict;
CREATE TABLE permissions (
    user_id integer not null references users on delete cascade,
    org_id integer not null references orgs on delete cascade,
    role text not null,
    primary key (user_id, org_id, role)
  ) strict, without rowid;
CREATE TABLE api_keys (
    key_id text primary key,
    user_id integer not null references users on delete cascade,
    secret_digest blob not null,
    name text not null,
    description text not null,
    created_at text not null
  ) strict, without rowid;
CREATE INDEX api_keys_by_user on api_keys (user_id);
CREATE TABLE sessions (
    token_digest blob primary key,
    user_id integer not null references users on delete cascade,
    purpose text not null check (purpose in ('auth', 'session')),
    expires_at integer not null
  ) strict, without rowid;
CREATE TABLE pairing_keys (
    digest blob primary key,
    org_id integer not null references orgs on delete cascade,
    -- null: revoked, or the profile is gone. The key stays, for the org to be told of those who still try it.
    profile integer references objects on delete set null,
    generated_at integer not null,
    expires_at integer,
    uses_left integer
  ) strict, without rowid;
CREATE INDEX pairing_keys_by_profile on pairing_keys (profile);
CREATE INDEX pairing_keys_by_org on pairing_keys (org_id, profile) where profile is not null;
CREATE INDEX pairing_keys_revoked on pairing_keys (org_id, generated_at) where profile is null;
CREATE TABLE vens (
    ordinal integer primary key references objects on delete cascade,
    workload integer not null,
    org_id integer not null references orgs on delete cascade,
    id text not null,
    agent integer not null,
    identity text not null,
    since integer not null,
    silent_since integer
  ) strict;
CREATE UNIQUE INDEX vens_by_agent on vens (org_id, agent);
CREATE UNIQUE INDEX vens_by_identity on vens (org_id, identity);
CREATE TABLE ven_transitions (
    ordinal integer not null references vens on delete cascade,
    transition text not null,
    org_id integer not null,
    due integer not null,
    primary key (ordinal, transition)
  ) strict, without rowid;
CREATE INDEX ven_transitions_due on ven_transitions (due, ordinal);
CREATE TABLE fleets (
    id integer primary key autoincrement,
    org_id integer not null references orgs on delete cascade,
    rules text not null,
    started_at integer not null,
    paired integer not null default 0,
    refused integer not null default 0,
    due integer
  ) strict;
CREATE TABLE jobs (
    ordinal integer primary key autoincrement,
    org_id integer not null references orgs on delete cascade,
    id text not null unique,
    user_id integer not null,
    description text not null,
    requested_at text not null,
    terminated_at text,
    polls_left integer not null,
    datafile_id text not null unique,
    datafile blob not null
  ) strict;
CREATE INDEX jobs_by_org on jobs (org_id, ordinal);
CREATE TABLE events (
    ordinal integer primary key,
    org_id integer not null references orgs on delete cascade,
    id text not null,
    timestamp text not null,
    event_type text not null,
    status text,
    severity text not null,
    created_by text,
    body text not null,
    -- The object as it was and as it is: what differs is worked out when the event is read.
    before text,
    after text
  ) strict;
CREATE INDEX events_by_org on events (org_id, ordinal);
insert into orgs values (1, 'Org 1');
insert into objects values (1, 1, 'label_dimensions', 'fc942559-68d8-4951-b321-421fe27f5761', 0, '{"href":"/orgs/1/label_dimensions/fc942559-68d8-4951-b321-421fe27f5761","key":"role","display_name":"Role","created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","display_info":{"initial":"R","display_name_plural":"Roles","sort_ordinal":1},"external_data_set":null,"external_data_reference":null,"deleted":false,"deleted_at":null,"caps":["write","delete"],"created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"},"deleted_by":null}');
insert into objects values (2, 1, 'label_dimensions', '382769be-652a-46b8-93d4-69602fc4ede1', 0, '{"href":"/orgs/1/label_dimensions/382769be-652a-46b8-93d4-69602fc4ede1","key":"app","display_name":"Application","created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","display_info":{"initial":"A","display_name_plural":"Applications","sort_ordinal":2},"external_data_set":null,"external_data_reference":null,"deleted":false,"deleted_at":null,"caps":["write","delete"],"created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"},"deleted_by":null}');
insert into objects values (3, 1, 'label_dimensions', 'b5b1b6e0-30a2-46fa-b580-42ac285eb6cf', 0, '{"href":"/orgs/1/label_dimensions/b5b1b6e0-30a2-46fa-b580-42ac285eb6cf","key":"env","display_name":"Environment","created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","display_info":{"initial":"E","display_name_plural":"Environments","sort_ordinal":3},"external_data_set":null,"external_data_reference":null,"deleted":false,"deleted_at":null,"caps":["write","delete"],"created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"},"deleted_by":null}');
insert into objects values (4, 1, 'label_dimensions', 'dcd5d140-4a0b-4da4-a1ee-eb1f41fb2dd1', 0, '{"href":"/orgs/1/label_dimensions/dcd5d140-4a0b-4da4-a1ee-eb1f41fb2dd1","key":"loc","display_name":"Location","created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","display_info":{"initial":"L","display_name_plural":"Locations","sort_ordinal":4},"external_data_set":null,"external_data_reference":null,"deleted":false,"deleted_at":null,"caps":["write","delete"],"created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"},"deleted_by":null}');
insert into objects values (5, 1, 'labels', '1', 0, '{"href":"/orgs/1/labels/1","deleted":false,"key":"role","value":"Web","external_data_set":null,"external_data_reference":null,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"}}');
insert into objects values (6, 1, 'labels', '2', 0, '{"href":"/orgs/1/labels/2","deleted":false,"key":"role","value":"Database","external_data_set":null,"external_data_reference":null,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"}}');
insert into objects values (7, 1, 'labels', '3', 0, '{"href":"/orgs/1/labels/3","deleted":false,"key":"role","value":"API","external_data_set":null,"external_data_reference":null,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"}}');
insert into objects values (8, 1, 'labels', '4', 0, '{"href":"/orgs/1/labels/4","deleted":false,"key":"role","value":"Mail","external_data_set":null,"external_data_reference":null,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"}}');
insert into objects values (9, 1, 'labels', '5', 0, '{"href":"/orgs/1/labels/5","deleted":false,"key":"role","value":"Single Node App","external_data_set":null,"external_data_reference":null,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"}}');
insert into objects values (10, 1, 'labels', '6', 0, '{"href":"/orgs/1/labels/6","deleted":false,"key":"role","value":"Load Balancer","external_data_set":null,"external_data_reference":null,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"}}');
insert into objects values (11, 1, 'labels', '7', 0, '{"href":"/orgs/1/labels/7","deleted":false,"key":"env","value":"Production","external_data_set":null,"external_data_reference":null,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"}}');
insert into objects values (12, 1, 'labels', '8', 0, '{"href":"/orgs/1/labels/8","deleted":false,"key":"env","value":"Stage","external_data_set":null,"external_data_reference":null,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"}}');
insert into objects values (13, 1, 'labels', '9', 0, '{"href":"/orgs/1/labels/9","deleted":false,"key":"env","value":"Dev","external_data_set":null,"external_data_reference":null,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"}}');
insert into objects values (14, 1, 'labels', '10', 0, '{"href":"/orgs/1/labels/10","deleted":false,"key":"env","value":"Test","external_data_set":null,"external_data_reference":null,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"}}');
insert into objects values (15, 1, 'pairing_profiles', '1', 0, '{"href":"/orgs/1/pairing_profiles/1","name":"Default (Servers)","description":"","total_use_count":1,"enabled":true,"is_default":true,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"},"mode":"illuminated","enforcement_mode":"visibility_only","key_lifespan":"unlimited","allowed_uses_per_key":"unlimited","last_pairing_at":"2026-01-01T00:00:00.000Z","last_pairing_key_generated_at":"2026-01-01T00:00:00.000Z","last_pairing_key_generated_by":{"href":"/users/0"},"labels":[],"env_label_lock":true,"loc_label_lock":true,"role_label_lock":true,"app_label_lock":true,"mode_lock":true,"enforcement_mode_lock":true,"log_traffic":false,"log_traffic_lock":true,"visibility_level":"flow_summary","visibility_level_lock":true,"external_data_set":null,"external_data_reference":null,"agent_software_release":"Default (26.3.0-100)","ven_type":"server","caps":["write","generate_pairing_key"]}');
insert into objects values (16, 1, 'pairing_profiles', '2', 0, '{"href":"/orgs/1/pairing_profiles/2","name":"Default (Endpoints)","description":"","total_use_count":0,"enabled":true,"is_default":true,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/0"},"updated_by":{"href":"/users/0"},"mode":"illuminated","enforcement_mode":"visibility_only","key_lifespan":"unlimited","allowed_uses_per_key":"unlimited","last_pairing_at":null,"last_pairing_key_generated_at":null,"last_pairing_key_generated_by":null,"labels":[],"env_label_lock":true,"loc_label_lock":true,"role_label_lock":true,"app_label_lock":true,"mode_lock":true,"enforcement_mode_lock":true,"log_traffic":false,"log_traffic_lock":true,"visibility_level":"flow_summary","visibility_level_lock":true,"external_data_set":null,"external_data_reference":null,"agent_software_release":"Default (26.3.0-100)","ven_type":"endpoint","caps":["write","generate_pairing_key"]}');
insert into objects values (17, 1, 'labels', '11', 0, '{"href":"/orgs/1/labels/11","deleted":false,"key":"app","value":"Shop","external_data_set":null,"external_data_reference":null,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/1"},"updated_by":{"href":"/users/1"}}');
insert into objects values (18, 1, 'pairing_profiles', '3', 0, '{"href":"/orgs/1/pairing_profiles/3","name":"of hosts","description":"","total_use_count":1,"enabled":true,"is_default":false,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/1"},"updated_by":{"href":"/users/1"},"mode":"illuminated","enforcement_mode":"visibility_only","key_lifespan":"unlimited","allowed_uses_per_key":"unlimited","last_pairing_at":"2026-01-01T00:00:00.000Z","last_pairing_key_generated_at":"2026-01-01T00:00:00.000Z","last_pairing_key_generated_by":{"href":"/users/1"},"labels":[],"env_label_lock":true,"loc_label_lock":true,"role_label_lock":true,"app_label_lock":true,"mode_lock":true,"enforcement_mode_lock":true,"log_traffic":false,"log_traffic_lock":true,"visibility_level":"flow_summary","visibility_level_lock":true,"external_data_set":null,"external_data_reference":null,"agent_software_release":"Default (26.3.0-100)","ven_type":"server","caps":["write","generate_pairing_key"]}');
insert into objects values (19, 1, 'vens', 'e6d67b31-029b-41f2-b0c9-08a3c8417d9e', 0, '{"href":"/orgs/1/vens/e6d67b31-029b-41f2-b0c9-08a3c8417d9e","name":null,"description":null,"hostname":"web","uid":"e6d67b31-029b-41f2-b0c9-08a3c8417d9e","os_id":"ubuntu-x86_64-noble","os_detail":"6.8.0-41-generic #41-Ubuntu SMP (Ubuntu 24.04 LTS)","os_platform":"linux","version":"26.3.0-100","status":"active","activation_type":"pairing_key","active_pce_fqdn":"pce.mock-pce.test","target_pce_fqdn":null,"golden_image":false,"labels":[],"interfaces":[{"name":"eth0","cidr_block":8,"link_state":null,"network_detection_mode":null,"friendly_name":null,"network":null,"loopback":false,"address":"10.0.0.1","default_gateway_address":null}],"workloads":[{"href":"/orgs/1/workloads/e6d67b31-029b-41f2-b0c9-08a3c8417d9e"}],"container_cluster":null,"secure_connect":null,"unpair_allowed":true,"last_heartbeat_at":"@2026-01-01T00:00:00.000Z","last_goodbye_at":null,"created_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/orgs/1/vens/e6d67b31-029b-41f2-b0c9-08a3c8417d9e"},"updated_at":"2026-01-01T00:00:00.000Z","updated_by":{"href":"/orgs/1/vens/e6d67b31-029b-41f2-b0c9-08a3c8417d9e"},"conditions":[],"authentication_recovery":false,"caps":["write","generate_support_report","upgrade","unpair"],"ven_type":"server","upgrade_expires_at":null,"upgrade_target_version":null}');
insert into objects values (20, 1, 'workloads', 'e6d67b31-029b-41f2-b0c9-08a3c8417d9e', 0, '{"href":"/orgs/1/workloads/e6d67b31-029b-41f2-b0c9-08a3c8417d9e","deleted":false,"name":null,"description":null,"managed":true,"hostname":"web","service_principal_name":null,"agent_to_pce_certificate_authentication_id":null,"distinguished_name":null,"public_ip":"127.0.0.1","external_data_set":null,"external_data_reference":null,"interfaces":[{"name":"eth0","cidr_block":8,"link_state":null,"network_detection_mode":null,"friendly_name":null,"network":null,"loopback":false,"address":"10.0.0.1","default_gateway_address":null}],"ignored_interface_names":[],"service_provider":null,"data_center":null,"data_center_zone":null,"os_id":"ubuntu-x86_64-noble","os_detail":"6.8.0-41-generic #41-Ubuntu SMP (Ubuntu 24.04 LTS)","online":true,"firewall_coexistence":null,"containers_inherit_host_policy":false,"blocked_connection_action":"drop","labels":[],"services":{"uptime_seconds":"@2026-01-01T00:00:00.000Z","created_at":"2026-01-01T00:00:00.000Z","open_service_ports":[]},"agent":{"config":{"mode":"illuminated","log_traffic":false,"visibility_level":"flow_summary","security_policy_update_mode":"adaptive"},"href":"/orgs/1/agents/1","secure_connect":{"matching_issuer_name":""},"status":{"uid":"e6d67b31-029b-41f2-b0c9-08a3c8417d9e","instance_id":null,"managed_since":"2026-01-01T00:00:00.000Z","fw_config_current":true,"firewall_rule_count":0,"security_policy_refresh_at":"2026-01-01T00:00:00.000Z","security_policy_applied_at":"2026-01-01T00:00:00.000Z","security_policy_received_at":"2026-01-01T00:00:00.000Z","status":"active","agent_version":"26.3.0-100","agent_health_errors":{"errors":[],"warnings":[]},"agent_health":[],"last_heartbeat_on":"@2026-01-01T00:00:00.000Z","uptime_seconds":"@2026-01-01T00:00:00.000Z","security_policy_sync_state":"@2026-01-01T00:00:00.000Z"},"active_pce_fqdn":"pce.mock-pce.test","target_pce_fqdn":"pce.mock-pce.test","type":"Host","unpair_allowed":true},"ven":{"href":"/orgs/1/vens/e6d67b31-029b-41f2-b0c9-08a3c8417d9e","hostname":"web","name":null,"status":"active","ven_type":"server"},"enforcement_mode":"visibility_only","visibility_level":"flow_summary","selectively_enforced_services":[],"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/orgs/1/vens/e6d67b31-029b-41f2-b0c9-08a3c8417d9e"},"updated_by":{"href":"/orgs/1/vens/e6d67b31-029b-41f2-b0c9-08a3c8417d9e"},"container_cluster":null,"ike_authentication_certificate":null,"caps":["write"]}');
insert into objects values (21, 1, 'workloads', '5c4a5ecd-2d70-45dc-8e37-6bed90074e9b', 0, '{"href":"/orgs/1/workloads/5c4a5ecd-2d70-45dc-8e37-6bed90074e9b","deleted":false,"name":"one","description":null,"managed":false,"hostname":null,"service_principal_name":null,"agent_to_pce_certificate_authentication_id":null,"distinguished_name":null,"public_ip":null,"external_data_set":null,"external_data_reference":null,"interfaces":[],"ignored_interface_names":[],"service_provider":null,"data_center":null,"data_center_zone":null,"os_id":null,"os_detail":null,"online":true,"firewall_coexistence":null,"containers_inherit_host_policy":false,"blocked_connection_action":"drop","labels":[],"services":{"open_service_ports":[]},"agent":{"config":{"mode":"illuminated","log_traffic":false,"visibility_level":"flow_summary","security_policy_update_mode":"adaptive"}},"enforcement_mode":"visibility_only","visibility_level":"flow_summary","selectively_enforced_services":[],"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/1"},"updated_by":{"href":"/users/1"},"container_cluster":null,"ike_authentication_certificate":null,"caps":["write"]}');
insert into objects values (22, 1, 'vens', 'c32b209e-2869-4d6c-b738-d449080cbe09', 0, '{"href":"/orgs/1/vens/c32b209e-2869-4d6c-b738-d449080cbe09","name":null,"description":null,"hostname":"host-1","uid":"c32b209e-2869-4d6c-b738-d449080cbe09","os_id":"rhel-x86_64-9.4","os_detail":"5.14.0-427.el9.x86_64 #1 SMP (Red Hat Enterprise Linux 9.4)","os_platform":null,"version":"26.3.0-100","status":"active","activation_type":"pairing_key","active_pce_fqdn":"pce.mock-pce.test","target_pce_fqdn":null,"golden_image":false,"labels":[],"interfaces":[{"name":"eth0","cidr_block":8,"link_state":null,"network_detection_mode":null,"friendly_name":null,"network":null,"loopback":false,"address":"10.0.0.2","default_gateway_address":null}],"workloads":[{"href":"/orgs/1/workloads/c32b209e-2869-4d6c-b738-d449080cbe09"}],"container_cluster":null,"secure_connect":null,"unpair_allowed":true,"last_heartbeat_at":"@2026-01-01T00:00:00.000Z","last_goodbye_at":null,"created_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/orgs/1/vens/c32b209e-2869-4d6c-b738-d449080cbe09"},"updated_at":"2026-01-01T00:00:00.000Z","updated_by":{"href":"/orgs/1/vens/c32b209e-2869-4d6c-b738-d449080cbe09"},"conditions":[],"authentication_recovery":false,"caps":["write","generate_support_report","upgrade","unpair"],"ven_type":"server","upgrade_expires_at":null,"upgrade_target_version":null}');
insert into objects values (23, 1, 'workloads', 'c32b209e-2869-4d6c-b738-d449080cbe09', 0, '{"href":"/orgs/1/workloads/c32b209e-2869-4d6c-b738-d449080cbe09","deleted":false,"name":null,"description":null,"managed":true,"hostname":"host-1","service_principal_name":null,"agent_to_pce_certificate_authentication_id":null,"distinguished_name":null,"public_ip":"127.0.0.1","external_data_set":null,"external_data_reference":null,"interfaces":[{"name":"eth0","cidr_block":8,"link_state":null,"network_detection_mode":null,"friendly_name":null,"network":null,"loopback":false,"address":"10.0.0.2","default_gateway_address":null}],"ignored_interface_names":[],"service_provider":null,"data_center":null,"data_center_zone":null,"os_id":"rhel-x86_64-9.4","os_detail":"5.14.0-427.el9.x86_64 #1 SMP (Red Hat Enterprise Linux 9.4)","online":true,"firewall_coexistence":null,"containers_inherit_host_policy":false,"blocked_connection_action":"drop","labels":[],"services":{"uptime_seconds":"@2026-01-01T00:00:00.000Z","created_at":"2026-01-01T00:00:00.000Z","open_service_ports":[]},"agent":{"config":{"mode":"illuminated","log_traffic":false,"visibility_level":"flow_summary","security_policy_update_mode":"adaptive"},"href":"/orgs/1/agents/2","secure_connect":{"matching_issuer_name":""},"status":{"uid":"c32b209e-2869-4d6c-b738-d449080cbe09","instance_id":null,"managed_since":"2026-01-01T00:00:00.000Z","fw_config_current":true,"firewall_rule_count":0,"security_policy_refresh_at":"2026-01-01T00:00:00.000Z","security_policy_applied_at":"2026-01-01T00:00:00.000Z","security_policy_received_at":"2026-01-01T00:00:00.000Z","status":"active","agent_version":"26.3.0-100","agent_health_errors":{"errors":[],"warnings":[]},"agent_health":[],"last_heartbeat_on":"@2026-01-01T00:00:00.000Z","uptime_seconds":"@2026-01-01T00:00:00.000Z","security_policy_sync_state":"@2026-01-01T00:00:00.000Z"},"active_pce_fqdn":"pce.mock-pce.test","target_pce_fqdn":"pce.mock-pce.test","type":"Host","unpair_allowed":true},"ven":{"href":"/orgs/1/vens/c32b209e-2869-4d6c-b738-d449080cbe09","hostname":"host-1","name":null,"status":"active","ven_type":"server"},"enforcement_mode":"visibility_only","visibility_level":"flow_summary","selectively_enforced_services":[],"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/orgs/1/vens/c32b209e-2869-4d6c-b738-d449080cbe09"},"updated_by":{"href":"/orgs/1/vens/c32b209e-2869-4d6c-b738-d449080cbe09"},"container_cluster":null,"ike_authentication_certificate":null,"caps":["write"]}');
insert into object_values values (1, 'label_dimensions', 'display_name', '["Role"]', 1);
insert into object_values values (1, 'label_dimensions', 'key', '["role"]', 1);
insert into object_values values (1, 'label_dimensions', 'display_name', '["Application"]', 2);
insert into object_values values (1, 'label_dimensions', 'key', '["app"]', 2);
insert into object_values values (1, 'label_dimensions', 'display_name', '["Environment"]', 3);
insert into object_values values (1, 'label_dimensions', 'key', '["env"]', 3);
insert into object_values values (1, 'label_dimensions', 'display_name', '["Location"]', 4);
insert into object_values values (1, 'label_dimensions', 'key', '["loc"]', 4);
insert into object_values values (1, 'labels', 'key+value', '["role","Web"]', 5);
insert into object_values values (1, 'labels', 'key+value', '["role","Database"]', 6);
insert into object_values values (1, 'labels', 'key+value', '["role","API"]', 7);
insert into object_values values (1, 'labels', 'key+value', '["role","Mail"]', 8);
insert into object_values values (1, 'labels', 'key+value', '["role","Single Node App"]', 9);
insert into object_values values (1, 'labels', 'key+value', '["role","Load Balancer"]', 10);
insert into object_values values (1, 'labels', 'key+value', '["env","Production"]', 11);
insert into object_values values (1, 'labels', 'key+value', '["env","Stage"]', 12);
insert into object_values values (1, 'labels', 'key+value', '["env","Dev"]', 13);
insert into object_values values (1, 'labels', 'key+value', '["env","Test"]', 14);
insert into object_values values (1, 'labels', 'key+value', '["app","Shop"]', 17);
insert into totals values (1, 'label_dimensions', 4, 0);
insert into totals values (1, 'labels', 11, 0);
insert into totals values (1, 'pairing_profiles', 3, 0);
insert into totals values (1, 'vens', 2, 0);
insert into totals values (1, 'workloads', 3, 0);
insert into last_ids values ('agents', 2);
insert into last_ids values ('labels', 11);
insert into last_ids values ('pairing_profiles', 3);
insert into users values (1, 'owner@mock-pce.test', 'Owner', 'UTC', 0, null, 0, null, null, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z');
insert into permissions values (1, 1, 'owner');
insert into api_keys values ('durability', 1, x'da8bcb4dbffc185b223e8da13c8b11bfa26dd6f4279eca9cd37b460f2d4662c5', 'owner', '', '2026-01-01T00:00:00.000Z');
insert into pairing_keys values (x'f02b4432015a2f498fab71b33918a87c428cb7d94e505d1faf066d885f0a98db', 1, 18, 1767225600000, null, null);
insert into vens values (19, 20, 1, 'e6d67b31-029b-41f2-b0c9-08a3c8417d9e', 1, 'web', 1767225600000, null);
insert into vens values (22, 23, 1, 'c32b209e-2869-4d6c-b738-d449080cbe09', 2, 'fleet-1/host-1', 1767225600000, null);
insert into fleets values (1, 1, '{"count":1,"hostname":"host-{n}","pairing_profile":"/orgs/1/pairing_profiles/1"}', 1767225600000, 1, 0, null);
insert into events values (1, 1, 'b5667c66-15cd-42a2-800b-d0b75158ebe6', '2026-01-01T00:00:00.000Z', 'label.create', 'success', 'info', '/users/1', '{"href":"/orgs/1/events/b5667c66-15cd-42a2-800b-d0b75158ebe6","timestamp":"2026-01-01T00:00:00.000Z","pce_fqdn":"pce.mock-pce.test","created_by":{"user":{"href":"/users/1","username":"owner@mock-pce.test"}},"event_type":"label.create","status":"success","severity":"info","action":{"uuid":"d2325fed-2e24-43dc-a883-feebfe7ea70a","api_endpoint":"/api/v2/orgs/1/labels","api_method":"POST","http_status_code":201,"src_ip":"127.0.0.1"},"resource_changes":[{"uuid":"77a3018c-d2c7-45ff-8fe0-3a0fbcf1f4b2","resource":{"label":{"href":"/orgs/1/labels/11","key":"app","value":"Shop"}},"changes":{},"change_type":"create"}],"notifications":[],"version":2}', null, '{"href":"/orgs/1/labels/11","deleted":false,"key":"app","value":"Shop","external_data_set":null,"external_data_reference":null,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/1"},"updated_by":{"href":"/users/1"}}');
insert into events values (2, 1, '5bf7da79-0a80-4366-92cd-f01a95a94520', '2026-01-01T00:00:00.000Z', 'pairing_profile.create', 'success', 'info', '/users/1', '{"href":"/orgs/1/events/5bf7da79-0a80-4366-92cd-f01a95a94520","timestamp":"2026-01-01T00:00:00.000Z","pce_fqdn":"pce.mock-pce.test","created_by":{"user":{"href":"/users/1","username":"owner@mock-pce.test"}},"event_type":"pairing_profile.create","status":"success","severity":"info","action":{"uuid":"6aebcf4f-bf88-45d4-b372-06570b9e32b5","api_endpoint":"/api/v2/orgs/1/pairing_profiles","api_method":"POST","http_status_code":201,"src_ip":"127.0.0.1"},"resource_changes":[{"uuid":"ca1c3d52-2689-4df3-9b0a-6905414dbe51","resource":{"pairing_profile":{"href":"/orgs/1/pairing_profiles/3","name":"of hosts"}},"changes":{},"change_type":"create"}],"notifications":[],"version":2}', null, '{"href":"/orgs/1/pairing_profiles/3","name":"of hosts","description":"","total_use_count":0,"enabled":true,"is_default":false,"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/1"},"updated_by":{"href":"/users/1"},"mode":"illuminated","enforcement_mode":"visibility_only","key_lifespan":"unlimited","allowed_uses_per_key":"unlimited","last_pairing_at":null,"last_pairing_key_generated_at":null,"last_pairing_key_generated_by":null,"labels":[],"env_label_lock":true,"loc_label_lock":true,"role_label_lock":true,"app_label_lock":true,"mode_lock":true,"enforcement_mode_lock":true,"log_traffic":false,"log_traffic_lock":true,"visibility_level":"flow_summary","visibility_level_lock":true,"external_data_set":null,"external_data_reference":null,"agent_software_release":"Default (26.3.0-100)","ven_type":"server","caps":["write","generate_pairing_key"]}');
insert into events values (3, 1, '05d68e98-93bd-4a2b-b6eb-8ce5a7246f65', '2026-01-01T00:00:00.000Z', 'pairing_profile.create_pairing_key', 'success', 'info', '/users/1', '{"href":"/orgs/1/events/05d68e98-93bd-4a2b-b6eb-8ce5a7246f65","timestamp":"2026-01-01T00:00:00.000Z","pce_fqdn":"pce.mock-pce.test","created_by":{"user":{"href":"/users/1","username":"owner@mock-pce.test"}},"event_type":"pairing_profile.create_pairing_key","status":"success","severity":"info","action":{"uuid":"0b0b6016-3108-4ac7-a034-4650c7f46d15","api_endpoint":"/api/v2/orgs/1/pairing_profiles/3/pairing_key","api_method":"POST","http_status_code":201,"src_ip":"127.0.0.1"},"resource_changes":[{"uuid":"72bb2104-bf33-4fee-b8cf-a17be9d69ff3","resource":{"pairing_profile":{"href":"/orgs/1/pairing_profiles/3","name":"of hosts"}},"changes":{},"change_type":"update"}],"notifications":[],"version":2}', null, null);
insert into events values (4, 1, 'fdbccfbf-8a17-4a08-9c25-db9dad2c3521', '2026-01-01T00:00:00.000Z', 'agent.activate', 'success', 'info', null, '{"href":"/orgs/1/events/fdbccfbf-8a17-4a08-9c25-db9dad2c3521","timestamp":"2026-01-01T00:00:00.000Z","pce_fqdn":"pce.mock-pce.test","created_by":{"agent":{"href":"/orgs/1/agents/1","hostname":"web"}},"event_type":"agent.activate","status":"success","severity":"info","action":null,"resource_changes":[{"uuid":"42d326fb-d467-4c35-bd32-6b5b3f5be6b3","resource":{"agent":{"href":"/orgs/1/agents/1","hostname":"web"}},"changes":{},"change_type":"update"}],"notifications":[],"version":2}', null, null);
insert into events values (5, 1, '947962a3-62b1-45f6-829c-5618a4d2642f', '2026-01-01T00:00:00.000Z', 'workload.online', 'success', 'info', null, '{"href":"/orgs/1/events/947962a3-62b1-45f6-829c-5618a4d2642f","timestamp":"2026-01-01T00:00:00.000Z","pce_fqdn":"pce.mock-pce.test","created_by":{"agent":{"href":"/orgs/1/agents/1","hostname":"web"}},"event_type":"workload.online","status":"success","severity":"info","action":null,"resource_changes":[{"uuid":"db3ea659-9ddf-4df1-8339-d49b0fb3fe88","resource":{"workload":{"href":"/orgs/1/workloads/e6d67b31-029b-41f2-b0c9-08a3c8417d9e","name":null,"hostname":"web","labels":[]}},"changes":{},"change_type":"update"}],"notifications":[],"version":2}', null, null);
insert into events values (6, 1, '36e9604a-f203-43c4-a9a4-a0a95a1474ee', '2026-01-01T00:00:00.000Z', 'workload.create', 'success', 'info', '/users/1', '{"href":"/orgs/1/events/36e9604a-f203-43c4-a9a4-a0a95a1474ee","timestamp":"2026-01-01T00:00:00.000Z","pce_fqdn":"pce.mock-pce.test","created_by":{"user":{"href":"/users/1","username":"owner@mock-pce.test"}},"event_type":"workload.create","status":"success","severity":"info","action":{"uuid":"60e04f70-b2ad-43a6-98bf-a31ac9ba9015","api_endpoint":"/api/v2/orgs/1/workloads/bulk_create","api_method":"PUT","http_status_code":200,"src_ip":"127.0.0.1"},"resource_changes":[{"uuid":"1fde49d3-097d-438e-80c3-0fefddb587d3","resource":{"workload":{"href":"/orgs/1/workloads/5c4a5ecd-2d70-45dc-8e37-6bed90074e9b","name":"one","hostname":null,"labels":[]}},"changes":{},"change_type":"create"}],"notifications":[],"version":2}', null, '{"href":"/orgs/1/workloads/5c4a5ecd-2d70-45dc-8e37-6bed90074e9b","deleted":false,"name":"one","description":null,"managed":false,"hostname":null,"service_principal_name":null,"agent_to_pce_certificate_authentication_id":null,"distinguished_name":null,"public_ip":null,"external_data_set":null,"external_data_reference":null,"interfaces":[],"ignored_interface_names":[],"service_provider":null,"data_center":null,"data_center_zone":null,"os_id":null,"os_detail":null,"online":true,"firewall_coexistence":null,"containers_inherit_host_policy":false,"blocked_connection_action":"drop","labels":[],"services":{"open_service_ports":[]},"agent":{"config":{"mode":"illuminated","log_traffic":false,"visibility_level":"flow_summary","security_policy_update_mode":"adaptive"}},"enforcement_mode":"visibility_only","visibility_level":"flow_summary","selectively_enforced_services":[],"created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z","created_by":{"href":"/users/1"},"updated_by":{"href":"/users/1"},"container_cluster":null,"ike_authentication_certificate":null,"caps":["write"]}');
insert into events values (7, 1, 'd9dec4e9-d30f-43d1-af62-c06e42296899', '2026-01-01T00:00:00.000Z', 'agent.activate', 'success', 'info', null, '{"href":"/orgs/1/events/d9dec4e9-d30f-43d1-af62-c06e42296899","timestamp":"2026-01-01T00:00:00.000Z","pce_fqdn":"pce.mock-pce.test","created_by":{"agent":{"href":"/orgs/1/agents/2","hostname":"host-1"}},"event_type":"agent.activate","status":"success","severity":"info","action":null,"resource_changes":[{"uuid":"a84f4f8a-7d2f-4923-9a65-c35e52be1b76","resource":{"agent":{"href":"/orgs/1/agents/2","hostname":"host-1"}},"changes":{},"change_type":"update"}],"notifications":[],"version":2}', null, null);
insert into events values (8, 1, 'cf37d1d5-b017-48a8-b18d-6cf10dacf5d7', '2026-01-01T00:00:00.000Z', 'workload.online', 'success', 'info', null, '{"href":"/orgs/1/events/cf37d1d5-b017-48a8-b18d-6cf10dacf5d7","timestamp":"2026-01-01T00:00:00.000Z","pce_fqdn":"pce.mock-pce.test","created_by":{"agent":{"href":"/orgs/1/agents/2","hostname":"host-1"}},"event_type":"workload.online","status":"success","severity":"info","action":null,"resource_changes":[{"uuid":"4e28dc0b-1baf-4f76-a6db-0b7dba9c4611","resource":{"workload":{"href":"/orgs/1/workloads/c32b209e-2869-4d6c-b738-d449080cbe09","name":null,"hostname":"host-1","labels":[]}},"changes":{},"change_type":"update"}],"notifications":[],"version":2}', null, null);

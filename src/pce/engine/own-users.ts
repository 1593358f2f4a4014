/** Name of a user whom mock-pce makes for an org and a role. @param count tells those of one role apart */
export const ownUserName = (role: string, org: number, count = 1): string =>
  `${role}-of-${org}${count === 1 ? '' : `-${count}`}@mock-pce.test`;

const form = /^[a-z_]+-of-\d+(-\d+)?@mock-pce\.test$/i;

/** Whoever took such a name would be taken for the owner of an org that is made, or comes back, later. */
export const isOwnUserName = (username: string): boolean => form.test(username);

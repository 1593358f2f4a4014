/** Name of a user that mock-pce creates for an org and a role. @param count tells users of one role apart */
export const ownUserName = (role: string, org: number, count = 1): string =>
  `${role}-of-${org}${count === 1 ? '' : `-${count}`}@mock-pce.test`;

const form = /^[a-z_]+-of-\d+(-\d+)?@mock-pce\.test$/i;

/** Whether clients may not take the name: such a user would own an org that is created, or restored, later. */
export const isOwnUserName = (username: string): boolean => form.test(username);

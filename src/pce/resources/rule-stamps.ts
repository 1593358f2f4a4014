import { observed } from '../model/facts.ts';

/** Defaults that rules of every sort have. */
export const ruleStamps = {
  deleted_at: observed(null, 'illumio-py, test data from live PCEs'),
  deleted_by: observed(null, 'illumio-py, test data from live PCEs'),
  description: observed(null, 'illumio-pylo needs the key; null in answers of live PCEs'),
};

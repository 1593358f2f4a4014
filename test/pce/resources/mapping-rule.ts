/** A rule that gives a label of no org. */
export const mappingRule = {
  expression: { property: 'hostname', operator: 'starts_with', values: ['web'] },
  label_assignments: [{ label: { key: 'role', value: 'Web' } }],
};

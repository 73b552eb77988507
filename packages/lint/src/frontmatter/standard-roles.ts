/** The roles that every company's guides cover, by slug. */
export const STANDARD_ROLES = {
  'data-engineer': 'Data Engineer',
  'data-scientist': 'Data Scientist',
  'devops-engineer': 'DevOps Engineer',
  'engineering-manager': 'Engineering Manager',
  'ml-ai-engineer': 'ML/AI Engineer',
  'product-designer': 'Product Designer',
  'product-manager': 'Product Manager',
  'security-engineer': 'Security Engineer',
  'senior-software-engineer': 'Senior Software Engineer',
  'software-engineer': 'Software Engineer',
  'solutions-architect': 'Solutions Architect',
  'staff-software-engineer': 'Staff Software Engineer',
  'technical-program-manager': 'Technical Program Manager',
} as const satisfies Readonly<Record<string, string>>

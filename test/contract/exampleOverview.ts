/** As on the wire. */
export const exampleOverview = () => ({
  data: [
    {
      type: 'configurationoverview',
      id: '2',
      attributes: {
        name: 'Globex',
        options: {
          'outlook.sync_direction': { value: 'crm_to_outlook', enforced: true, inEffect: false },
          'outlook.tasks_enabled': { value: false, inEffect: true },
        },
        people: { 'outlook.tasks_enabled': 3 },
      },
    },
  ],
  links: { next: '/api/configurationoverview?page%5Bafter%5D=%5B%22Globex%22%2C%222%22%5D' },
  meta: { counts: { 'outlook.tasks_enabled': { organizations: 5, people: 3 } } },
});

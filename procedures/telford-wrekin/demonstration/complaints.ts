export const complaints = [
  {
    relation: 'parent',
    relationTitle: 'Parent',
    role: 'complainant',
    service: 'children-in-need',
    points: ['Our social worker changed three times since January and nobody told us.', 'A meeting was held without me.'],
    outcomeWanted: 'One worker who stays.',
  },
  {
    relation: 'child',
    relationTitle: 'Child or young person',
    role: 'complainant',
    service: 'placements',
    points: ['Nobody asked me before my contact with my brother was moved.'],
    outcomeWanted: 'I want to see my brother.',
    needs: ['Text first; do not telephone before 4pm'],
    age: '14',
  },
  {
    relation: 'relative',
    relationTitle: 'Relative',
    role: 'complainant',
    anonymous: true,
    points: ['A child on our street is left alone at night.'],
    channel: 'telephone',
  },
]

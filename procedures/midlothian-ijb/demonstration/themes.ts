/** How whoever sorts points of complaint knows a theme of each list: by words in them, the first that fits. */
export const themes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '2025-04-01': {
    papers: ['papers', 'pages', 'minutes', 'webcast', 'online the evening'],
    access: ['large print', 'easy read', 'eleven steps', 'deaf', 'bigger paper'],
    consulting: ['asking', 'asked', 'consultation', 'survey', 're-tendered', 'panel', 'evening'],
    figures: ['report says', 'savings', 'counted', 'dated'],
    answering: ['wrote to', 'acknowledgements', 'nobody can tell', 'told to ask', 'question'],
    conduct: ['laughed', 'rude', 'share in the firm'],
    decision: ['closed', 'decided', 'end the grant', 'vote', 'close the ward'],
    policy: ['policy', 'rule', 'plan', 'contract'],
    delay: ['months', 'june', 'since'],
    services: [''],
  },
}

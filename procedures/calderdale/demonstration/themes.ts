/** How whoever sorts points of complaint knows a theme of each list: by words in them, the first that fits. */
export const themes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '2025-04-01': {
    charging: ['bill', 'charged', 'fees', 'top-up', 'money was worked', 'direct payment', 'debt', 'free', 'i am charged', 'rent'],
    'missed-calls': ['nobody came', 'one comes'],
    'late-calls': ['comes at eleven', 'log says', 'nine minutes', 'changed the times'],
    belongings: ['money', 'glasses', 'clothes', 'cat out', 'book'],
    delay: ['list', 'in march', 'in may', 'autumn', 'three times', 'since it stopped', 'slept'],
    attitude: ['on her phone', 'jumper', 'shouted', 'engine'],
    telling: ['told', 'rang', 'ring', 'nobody', 'learned', 'read out', 'explained', 'thanks him', 'letter'],
    decision: ['assessed', 'became two', 'decision', 'form says', 'right to', 'review'],
    'quality-of-care': [''],
  },
  '2026-04-01': {
    charging: ['bill', 'charged', 'fees', 'top-up', 'money was worked', 'direct payment', 'debt', 'free', 'i am charged', 'rent'],
    calls: ['nobody came', 'one comes', 'comes at eleven', 'log says', 'nine minutes', 'changed the times'],
    'changes-of-carer': ['different person', 'keyworker', 'agency', 'social worker changed', 'worker left'],
    belongings: ['money', 'glasses', 'clothes', 'cat out', 'book'],
    delay: ['list', 'in march', 'in may', 'autumn', 'three times', 'since it stopped', 'slept'],
    conduct: ['on her phone', 'jumper', 'shouted', 'engine'],
    telling: ['told', 'rang', 'ring', 'nobody', 'learned', 'read out', 'explained', 'thanks him', 'letter'],
    decision: ['assessed', 'became two', 'decision', 'form says', 'right to', 'review'],
    'quality-of-care': [''],
  },
}

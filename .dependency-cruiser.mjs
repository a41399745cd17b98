// The rooms and the doors between them. An allow-list, one line a room: anything not listed is an error.
const rooms = ['calendar', 'language', 'case', 'outputs', 'paper', 'demonstration', 'record', 'web', 'server', 'cli']

const inside = room => `^src/${room}/`
// The server has a second door, to the library of procedures alone.
const doorOf = room => `^src/${room}/${room === 'server' ? '(index|library-door)' : 'index'}\\.tsx?$`

const only = (room, others, packages, comment) => [
  {
    name: `${room}-may-not-import-that-room`,
    comment,
    severity: 'error',
    from: { path: inside(room) },
    to: {
      path: `^(src|procedures)/(?!(${[room, ...others].join('|')})(/|$))`,
    },
  },
  {
    name: `${room}-may-not-import-that-package`,
    comment,
    severity: 'error',
    from: { path: inside(room), pathNot: '\\.test\\.tsx?$|/testing/' },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core', 'undetermined'],
      ...(packages === 'any' ? { path: '^$' } : packages.length > 0 ? { pathNot: packages.map(p => `(^|node_modules/)${p}(/|$)`) } : {}),
    },
  },
]

const throughTheDoor = rooms.map(room => ({
  name: `${room}-is-entered-by-its-door`,
  comment: `Import from '#${room}': what is not exported there is the room's own business.`,
  severity: 'error',
  from: { path: '^(src|procedures)/', pathNot: [inside(room), '\\.test\\.tsx?$'] },
  to: { path: inside(room), pathNot: doorOf(room) },
}))

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle means two things that are one, or one that is two.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...only('calendar', [], [], 'Days depend on nothing, so that every other room can depend on them.'),
    ...only('language', ['calendar'], [], 'The words of a procedure are data; reading them needs no machine.'),
    ...only('case', ['calendar', 'language'], [], 'The engine must give the same answer for ever, so it reads nothing.'),
    ...only('outputs', ['calendar', 'language', 'case'], [], 'What is printed follows from the state alone.'),
    ...only(
      'paper',
      ['calendar', 'language', 'case', 'outputs'],
      ['@cantoo/pdf-lib', 'pdfkit', '@types/pdfkit', 'docx', 'fflate', 'node:.*', 'crypto', 'url'],
      'A file is made from a paper; what the paper says was decided before.',
    ),
    ...only('demonstration', ['calendar', 'language', 'case'], [], 'Invented cases follow from a seed, so they read nothing else.'),
    ...only(
      'record',
      ['calendar', 'language', 'case'],
      ['pg', 'pg-types', '@types/pg', 'node:.*', 'crypto', 'fs', 'path', 'url'],
      'The record stores facts; it decides nothing.',
    ),
    ...only('web', ['calendar', 'language', 'case', 'outputs', 'paper'], 'any', 'Pages ask services; they never open the record.'),
    ...only(
      'server',
      ['calendar', 'language', 'case', 'outputs', 'paper', 'demonstration', 'record', 'web'],
      'any',
      'The server wires the rooms together and finds bodies as data; nobody imports it but the command line.',
    ),
    ...throughTheDoor,
    {
      name: 'procedures-speak-the-language-only',
      comment: 'A procedure is data: it may use the words and nothing else.',
      severity: 'error',
      from: { path: '^procedures/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/language/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules/@types' },
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}

import type { Catalogue } from '../translate-html.ts'

/** Mails to whoever complains, and to somebody outside who was given papers. */
export const mails: Catalogue = {
  'Your link to {reference}': 'Eich dolen i {reference}',
  'With this link you can see how complaint {reference} is going. It works once, within {hours} hours.':
    'Gyda’r ddolen hon gallwch weld sut mae cwyn {reference} yn mynd yn ei blaen. Mae’n gweithio unwaith, o fewn {hours} awr.',
  'Go on with what you began': 'Ewch ymlaen â’r hyn a ddechreuoch',
  'With this link you can go on with the complaint you began. Nothing has been sent yet.':
    'Gyda’r ddolen hon gallwch fynd ymlaen â’r gŵyn a ddechreuoch. Nid oes dim wedi’i anfon eto.',
  'We erase it on {day} if you have not sent it. Anyone who has the link can read what you wrote.':
    'Byddwn yn ei dileu ar {day} os nad ydych wedi’i hanfon. Gall unrhyw un sydd â’r ddolen ddarllen yr hyn a ysgrifennoch.',
  'If you did not ask for this, you can ignore it: nobody has seen anything. You can also ring us: {phone}, {hours}.':
    'Os na ofynnoch am hyn, gallwch ei anwybyddu: nid oes neb wedi gweld dim. Gallwch ein ffonio hefyd: {phone}, {hours}.',
  'Papers of {reference}': 'Papurau {reference}',
  '{body} has given you papers of complaint {reference} to read, until {day}. You need this link and a code, which comes to you in another way.':
    'Mae {body} wedi rhoi papurau cwyn {reference} i chi i’w darllen, tan {day}. Mae arnoch angen y ddolen hon a chod, a ddaw atoch mewn ffordd arall.',
  'the day you were told': 'y diwrnod a ddywedwyd wrthych',
  'Pass it on to nobody. If you did not expect it, ring us: {phone}, {hours}.':
    'Peidiwch â’i rhoi i neb arall. Os nad oeddech yn ei disgwyl, ffoniwch ni: {phone}, {hours}.',
  'Your code': 'Eich cod',
  'This code opens the papers that you were given, once, within half an hour. Enter it on the page that asked for it.':
    'Mae’r cod hwn yn agor y papurau a roddwyd i chi, unwaith, o fewn hanner awr. Rhowch ef ar y dudalen a ofynnodd amdano.',
  'If you did not ask for it, ring us: {phone}, {hours}.': 'Os na ofynnoch amdano, ffoniwch ni: {phone}, {hours}.',
}

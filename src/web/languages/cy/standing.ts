import type { Catalogue } from '../translate-html.ts'

/** What stands around every page, the pages about us, and what is said when something goes wrong. */
export const standing: Catalogue = {
  '{page} - Complaints - {body}': '{page} - Cwynion - {body}',
  '{page} - Speaking up - {body}': '{page} - Codi llais - {body}',
  'Error: {page}': 'Gwall: {page}',
  'Skip to main content': 'Neidio i’r prif gynnwys',
  Complaints: 'Cwynion',
  'Speaking up': 'Codi llais',
  Demonstration: 'Arddangosiad',
  'Everything here is invented. Do not put in anything real.': 'Mae popeth yma wedi’i ddyfeisio. Peidiwch â rhoi dim go iawn i mewn.',
  Back: 'Yn ôl',
  'How we handle complaints': 'Sut rydym yn delio â chwynion',
  Accessibility: 'Hygyrchedd',
  'Staff sign in': 'Mewngofnodi staff',
  '{team}, {body}. Telephone <1>{phone}</1>, {hours}, or write to {email}.':
    '{team}, {body}. Ffôn <1>{phone}</1>, {hours}, neu ysgrifennwch at {email}.',
  '{team}, {body}. Telephone {phone}, {hours}, or write to {email}.': '{team}, {body}. Ffôn {phone}, {hours}, neu ysgrifennwch at {email}.',

  'Help, languages and formats': 'Help, ieithoedd a fformatau',
  'Everybody can complain. Tell us what would make it possible or easier, before you start or at any time:':
    'Gall pawb gwyno. Dywedwch wrthym beth fyddai’n ei wneud yn bosibl neu’n haws, cyn i chi ddechrau neu unrhyw bryd:',
  'letters in large print, easy read, Braille or as a recording': 'llythyrau mewn print bras, hawdd eu deall, Braille neu fel recordiad',
  'an interpreter, also for sign language; it is free': 'cyfieithydd ar y pryd, hefyd ar gyfer iaith arwyddion; mae am ddim',
  'somebody to write your complaint down for you, on the telephone or in person':
    'rhywun i ysgrifennu eich cwyn ar eich rhan, ar y ffôn neu wyneb yn wyneb',
  'more time to read and to answer': 'mwy o amser i ddarllen ac i ateb',
  'a way to reach you that is safe for you': 'ffordd o gysylltu â chi sy’n ddiogel i chi',
  'The form asks about it too, and our letters follow what you say.':
    'Mae’r ffurflen yn gofyn am hyn hefyd, ac mae ein llythyrau’n dilyn beth rydych yn ei ddweud.',
  '{team}: <1>{phone}</1>, {hours}, or <2/>.': '{team}: <1>{phone}</1>, {hours}, neu <2/>.',

  'Accessibility of these pages': 'Hygyrchedd y tudalennau hyn',
  'We want everybody to be able to use these pages: on a small telephone, enlarged to 400%, by keyboard only, with a screen reader, and without JavaScript.':
    'Rydym am i bawb allu defnyddio’r tudalennau hyn: ar ffôn bach, wedi’u chwyddo i 400%, gyda bysellfwrdd yn unig, gyda darllenydd sgrin, a heb JavaScript.',
  'If something does not work for you': 'Os nad yw rhywbeth yn gweithio i chi',
  'Tell {team} on <1>{phone}</1> or <2/>. We take your complaint in whatever way works, and put the page right.':
    'Dywedwch wrth {team} ar <1>{phone}</1> neu <2/>. Rydym yn derbyn eich cwyn ym mha bynnag ffordd sy’n gweithio, ac yn cywiro’r dudalen.',

  'How we use your information': 'Sut rydym yn defnyddio eich gwybodaeth',
  'We use what you tell us to look into your complaint, to answer it, and to learn from it.':
    'Rydym yn defnyddio beth rydych yn ei ddweud wrthym i edrych ar eich cwyn, i’w hateb, ac i ddysgu ohoni.',
  'If you stay anonymous': 'Os arhoswch yn ddienw',
  'We keep nothing that says who you are: no name, no address, no trace of your connection. From photos we take out when and where they were made, and what the file was called. What you write in your own words is kept as you wrote it, and so are PDF, Word and sound files: they may say who made them.':
    'Nid ydym yn cadw dim sy’n dweud pwy ydych: dim enw, dim cyfeiriad, dim ôl o’ch cysylltiad. O luniau rydym yn tynnu pryd a ble y’u gwnaed, a beth oedd enw’r ffeil. Mae’r hyn a ysgrifennwch yn eich geiriau eich hun yn cael ei gadw fel y’i hysgrifennoch, ac felly hefyd ffeiliau PDF, Word a sain: gallant ddweud pwy a’u gwnaeth.',

  'Reports about complaints': 'Adroddiadau am gwynion',
  'We have not published a report here yet.': 'Nid ydym wedi cyhoeddi adroddiad yma eto.',
  'What people complained about, how we answered, and what changed because of it.':
    'Yr hyn y cwynodd pobl amdano, sut y gwnaethom ateb, a beth newidiodd o’r herwydd.',
  'A feed of what we publish (Atom)': 'Ffrwd o’r hyn a gyhoeddwn (Atom)',
  'Cookies: only what the form needs': 'Cwcis: dim ond beth sydd ei angen ar y ffurflen',
  'A cookie is a small note that a website leaves in your browser. We use these and no others. None of them follows you.':
    'Nodyn bach y mae gwefan yn ei adael yn eich porwr yw cwci. Rydym yn defnyddio’r rhain a dim eraill. Nid oes yr un yn eich dilyn.',
  'The cookies we use': 'Y cwcis a ddefnyddiwn',
  Name: 'Enw',
  'What it is for': 'At beth mae e',
  'How long': 'Am faint',
  'So that nobody else can send a form in your name': 'Fel na all neb arall anfon ffurflen yn eich enw chi',
  'Until you close the browser': 'Nes i chi gau’r porwr',
  'To find the complaint you have started': 'I ddod o hyd i’r gŵyn yr ydych wedi’i dechrau',
  'Four weeks, or until you send it': 'Pedair wythnos, neu nes i chi ei hanfon',
  'So that sending twice gives one complaint, and your own name need not be typed again for another':
    'Fel bod anfon ddwywaith yn rhoi un gŵyn, ac nad oes angen teipio eich enw eto ar gyfer un arall',
  'One day': 'Un diwrnod',
  'So that the questions about you are answered once; it names no complaint':
    'Fel bod y cwestiynau amdanoch chi’n cael eu hateb unwaith; nid yw’n enwi unrhyw gŵyn',
  'One day, or until you answer': 'Un diwrnod, neu nes i chi ateb',
  'To show you the papers that a link and a code opened': 'I ddangos i chi’r papurau a agorwyd gan ddolen a chod',
  'Staff only: that signing in elsewhere was begun here': 'Staff yn unig: bod mewngofnodi mewn man arall wedi dechrau yma',
  'Until they are signed in': 'Nes iddynt fewngofnodi',
  'To show you the complaint whose key you gave': 'I ddangos i chi’r gŵyn y rhoesoch ei hallwedd',
  'To keep the language you chose': 'I gadw’r iaith a ddewisoch',
  'One year': 'Un flwyddyn',
  'Staff only: that they are signed in': 'Staff yn unig: eu bod wedi mewngofnodi',
  'Until they sign out': 'Nes iddynt allgofnodi',

  'Say thank you, or make a comment': 'Dweud diolch, neu wneud sylw',
  'We would like to hear it. Our procedure is for complaints, so there is no form for it here and no date by which we must answer.':
    'Hoffem ei glywed. Ar gyfer cwynion y mae ein gweithdrefn, felly nid oes ffurflen ar ei gyfer yma na dyddiad y mae’n rhaid i ni ateb erbyn.',
  'Write to {team}: <1/>, or ring <2>{phone}</2>, {hours}. We pass it on to the people you mean.':
    'Ysgrifennwch at {team}: <1/>, neu ffoniwch <2>{phone}</2>, {hours}. Rydym yn ei drosglwyddo i’r bobl rydych yn eu golygu.',
  'If something went wrong, <1>make a complaint</1> instead: then we must answer you.':
    'Os aeth rhywbeth o’i le, <1>gwnewch gŵyn</1> yn lle hynny: yna rhaid i ni eich ateb.',
  'What is it?': 'Beth ydyw?',
  'A thank you': 'Diolch',
  'Somebody did something well.': 'Gwnaeth rhywun rywbeth yn dda.',
  'A comment or an idea': 'Sylw neu syniad',
  'You need no answer about something that went wrong.': 'Nid oes angen ateb arnoch am rywbeth a aeth o’i le.',
  'An enquiry from a Member of Parliament': 'Ymholiad gan Aelod Seneddol',
  'You are an MP, or write for one, about somebody in your constituency.':
    'Rydych yn AS, neu’n ysgrifennu dros un, am rywun yn eich etholaeth.',
  'What would you like to say?': 'Beth hoffech ei ddweud?',
  'Your name (you may leave this out)': 'Eich enw (cewch adael hwn allan)',
  'Your email address (you may leave this out)': 'Eich cyfeiriad e-bost (cewch adael hwn allan)',
  'We need it to write back to you.': 'Mae ei angen arnom i ysgrifennu yn ôl atoch.',
  'Leave this empty': 'Gadewch hwn yn wag',
  'Choose what it is': 'Dewiswch beth ydyw',
  'Write what you would like to say': 'Ysgrifennwch beth hoffech ei ddweud',
  'This looked as if a program had filled it in, so we have not sent it. Nothing is lost. If you are a person, press the button again, or ring {phone}':
    'Roedd hyn yn edrych fel pe bai rhaglen wedi’i lenwi, felly nid ydym wedi’i anfon. Nid oes dim wedi’i golli. Os ydych yn berson, pwyswch y botwm eto, neu ffoniwch {phone}',
  'Thank you': 'Diolch',
  'We have it. Its number is {reference}.': 'Mae gennym. Ei rif yw {reference}.',
  'We tell you that we have it, if you left an address.': 'Byddwn yn dweud wrthych fod gennym, os gadawoch gyfeiriad.',
  'We pass it on to the people it is about, or to those who can answer it.':
    'Rydym yn ei drosglwyddo i’r bobl y mae amdanynt, neu i’r rhai all ei ateb.',
  'Go to the start page': 'Mynd i’r dudalen gychwyn',

  'Page not found': 'Heb ganfod y dudalen',
  'There is no page at <1>{path}</1>. If you typed the address, check it. If you followed a link of ours, please tell us.':
    'Nid oes tudalen yn <1>{path}</1>. Os teipioch y cyfeiriad, gwiriwch ef. Os dilynoch ddolen gennym ni, dywedwch wrthym.',
  '<1>Go to the start page</1>, or <2>look up a complaint</2> by its number.':
    '<1>Ewch i’r dudalen gychwyn</1>, neu <2>chwiliwch am gŵyn</2> yn ôl ei rhif.',
  'If you need us now': 'Os oes ein hangen arnoch nawr',
  'Telephone {team} on <1>{phone}</1>, {hours}, or write to <2/>.': 'Ffoniwch {team} ar <1>{phone}</1>, {hours}, neu ysgrifennwch at <2/>.',
  'This page was open for a long time': 'Bu’r dudalen hon ar agor am amser hir',
  'We could not be sure that the form you sent came from this browser, so we have not saved it. What you typed is still here. If it was you, send it again.':
    'Ni allem fod yn siŵr bod y ffurflen a anfonoch wedi dod o’r porwr hwn, felly nid ydym wedi’i chadw. Mae’r hyn a deipioch yma o hyd. Os chi oedd, anfonwch hi eto.',
  'Yes, send it': 'Ie, ei hanfon',
  'What you typed': 'Beth deipioch',
  'Try again': 'Ceisiwch eto',
  'Please wait a minute, then try again': 'Arhoswch funud, yna ceisiwch eto',
  'We had many requests from your connection in a short time, so we have slowed it down. This can happen where many people share one connection. Nothing is lost: wait a minute and try again.':
    'Cawsom lawer o geisiadau o’ch cysylltiad mewn amser byr, felly rydym wedi’i arafu. Gall hyn ddigwydd lle mae llawer o bobl yn rhannu un cysylltiad. Nid oes dim wedi’i golli: arhoswch funud a cheisiwch eto.',
}

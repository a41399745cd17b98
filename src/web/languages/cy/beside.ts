import type { Catalogue } from '../translate-html.ts'

/** Papers given to somebody outside, published reports, and a procedure in short: what stands around the body's own words. */
export const beside: Catalogue = {
  'There are no papers here': 'Nid oes papurau yma',
  'The link may be over, or not copied whole, or this browser was closed since the code was entered. Open your link again.':
    'Efallai fod y ddolen ar ben, neu heb ei chopïo’n gyfan, neu fod y porwr hwn wedi’i gau ers rhoi’r cod. Agorwch eich dolen eto.',
  'Ring {team} on <1>{phone}</1>, {hours}.': 'Ffoniwch {team} ar <1>{phone}</1>, {hours}.',
  'Enter your code': 'Rhowch eich cod',
  'You were given papers of a complaint to read. The code came to you in another way than this link.':
    'Rhoddwyd papurau cwyn i chi i’w darllen. Daeth y cod atoch mewn ffordd wahanol i’r ddolen hon.',
  'If we know your email address, a code is on its way to it. It works once, within half an hour.':
    'Os ydym yn gwybod eich cyfeiriad e-bost, mae cod ar ei ffordd iddo. Mae’n gweithio unwaith, o fewn hanner awr.',
  Code: 'Cod',
  'Eight figures, for example 1234 5678': 'Wyth ffigur, er enghraifft 1234 5678',
  'See the papers': 'Gweld y papurau',
  'Email me a new code': 'Anfonwch god newydd ataf drwy e-bost',
  'This code does not open them. It works once and for a while: after five wrong ones you need a new code':
    'Nid yw’r cod hwn yn eu hagor. Mae’n gweithio unwaith ac am gyfnod: ar ôl pum cod anghywir mae arnoch angen cod newydd',
  'Papers of complaint {reference}': 'Papurau cwyn {reference}',
  'For {name}. You can read them until {day}. Each time you open one it is noted, and {body} sees it. Do not pass them on.':
    'Ar gyfer {name}. Gallwch eu darllen tan {day}. Bob tro y byddwch yn agor un mae’n cael ei nodi, ac mae {body} yn ei weld. Peidiwch â’u rhoi i neb arall.',
  'None of them can be shown at the moment.': 'Ni ellir dangos yr un ohonynt ar hyn o bryd.',
  Documents: 'Dogfennau',
  Letters: 'Llythyrau',
  '<1>{title}</1>, sent on {day}': '<1>{title}</1>, anfonwyd ar {day}',
  'Close the papers': 'Cau’r papurau',

  '<1>{title}</1>, published on {day}': '<1>{title}</1>, cyhoeddwyd ar {day}',
  '<1>{title}</1>, published on {day} (replaced by a later edition)':
    '<1>{title}</1>, cyhoeddwyd ar {day} (mae argraffiad diweddarach yn ei le)',
  '<1>{title}</1>, published on {day}, edition {n}': '<1>{title}</1>, cyhoeddwyd ar {day}, argraffiad {n}',
  '<1>{title}</1>, published on {day}, edition {n} (replaced by a later edition)':
    '<1>{title}</1>, cyhoeddwyd ar {day}, argraffiad {n} (mae argraffiad diweddarach yn ei le)',
  'What people complained about, how we answered, and what changed because of it.':
    'Yr hyn y cwynodd pobl amdano, sut yr atebom, a’r hyn a newidiodd o’i herwydd.',
  'A feed of what we publish (Atom)': 'Ffrwd o’r hyn a gyhoeddwn (Atom)',
  '<1>There is a later edition.</1> This one is kept as it was. <2>Read the later edition</2>.':
    '<1>Mae argraffiad diweddarach.</1> Cedwir hwn fel yr oedd. <2>Darllenwch yr argraffiad diweddarach</2>.',
  'Issued on {day}, from the record as it stood on {asAt}.': 'Cyhoeddwyd ar {day}, o’r cofnod fel yr oedd ar {asAt}.',
  'Signed off by the {role} on {day}.': 'Cymeradwywyd gan {role} ar {day}.',
  'Presented to the {body} on {day}.': 'Cyflwynwyd i {body} ar {day}.',
  'Edition {n}, a correction: {reason}': 'Argraffiad {n}, cywiriad: {reason}',
  'In brief': 'Yn fyr',
  Figure: 'Ffigur',
  Group: 'Grŵp',
  'What it is': 'Beth ydyw',
  'What we say about it': 'Beth a ddywedwn amdano',
  'Not shown': 'Nis dangosir',
  'None.': 'Dim.',
  'The chart as a table<1>: {caption}</1>': 'Y siart fel tabl<1>: {caption}</1>',
  'Yes. (Of the source: {clause}.)': 'Ydy. (O’r ffynhonnell: {clause}.)',
  'In part. (Of the source: {clause}.)': 'Yn rhannol. (O’r ffynhonnell: {clause}.)',
  'No. (Of the source: {clause}.)': 'Nac ydy. (O’r ffynhonnell: {clause}.)',
  'What each figure counts': 'Beth mae pob ffigur yn ei gyfrif',
  'What it counts': 'Beth mae’n ei gyfrif',
  Clause: 'Cymal',
  'Yes.': 'Ydy.',
  'In part.': 'Yn rhannol.',
  'No.': 'Nac ydy.',
  'Of the source: {clause}': 'O’r ffynhonnell: {clause}',
  'Figures that have changed since they were first given': 'Ffigurau sydd wedi newid ers eu rhoi gyntaf',
  'More was recorded since, or what was recorded was corrected. The earlier report stays as it was issued.':
    'Cofnodwyd mwy ers hynny, neu cywirwyd yr hyn a gofnodwyd. Mae’r adroddiad cynharach yn aros fel y’i cyhoeddwyd.',
  'How the figures are counted': 'Sut y cyfrifir y ffigurau',
  '“Not shown” stands for a number from 1 to {n}, or for one from which such a number could be worked out: nobody can be recognised by it. “None” is always shown.':
    'Mae “Nis dangosir” yn sefyll am rif o 1 i {n}, neu am un y gellid gweithio rhif o’r fath allan ohono: ni ellir adnabod neb drwyddo. Dangosir “None” (dim) bob amser.',
  'Counted from the record as it stood on {day}.': 'Cyfrifwyd o’r cofnod fel yr oedd ar {day}.',
  'What each figure counts, with its clause': 'Beth mae pob ffigur yn ei gyfrif, gyda’i gymal',
  'Take it with you': 'Mynd ag ef gyda chi',
  PDF: 'PDF',
  Word: 'Word',
  'PDF in large print': 'PDF mewn print bras',
  'Figures as a spreadsheet (ODS)': 'Ffigurau fel taenlen (ODS)',
  'Figures as CSV': 'Ffigurau fel CSV',
  'What the columns of the CSV are (JSON)': 'Beth yw colofnau’r CSV (JSON)',
  'Do you want it on paper, in another language or in another format? Ask {team}: <1>{phone}</1> or <2/>. It is free.':
    'Hoffech chi ei gael ar bapur, mewn iaith arall neu mewn fformat arall? Gofynnwch i {team}: <1>{phone}</1> neu <2/>. Mae am ddim.',
  'You may use it under the <1>{licence}</1>.': 'Cewch ei ddefnyddio o dan y <1>{licence}</1>.',

  '{version}. This page says in short what happens and by when. The whole procedure, with each of its clauses and how each date is counted, is in one file: <1>download the whole procedure</1>.':
    '{version}. Mae’r dudalen hon yn dweud yn fyr beth sy’n digwydd ac erbyn pryd. Mae’r weithdrefn gyfan, gyda phob un o’i chymalau a sut y cyfrifir pob dyddiad, mewn un ffeil: <1>lawrlwythwch y weithdrefn gyfan</1>. Mae’r weithdrefn ei hun yn Saesneg.',
  'For complaints received from {day}': 'Ar gyfer cwynion a dderbynnir o {day}',
  'You do not need to know any of this to complain. <1>Make a complaint</1>':
    'Nid oes angen i chi wybod dim o hyn i gwyno. <1>Gwneud cwyn</1>',
  'The way a complaint goes': 'Y ffordd y mae cwyn yn mynd',
  'The same in words, by number': 'Yr un peth mewn geiriau, yn ôl rhif',
  'Complaint received': 'Derbyn y gŵyn',
  '<1>Open at any time</1>: {stages}': '<1>Ar agor unrhyw bryd</1>: {stages}',
  '<1>Answered within {period}.</1>': '<1>Atebir o fewn {period}.</1>',
  'What you can do': 'Beth allwch chi ei wneud',
  'What we must do in time': 'Beth mae’n rhaid i ni ei wneud mewn pryd',
  'Clause {clause}.': 'Cymal {clause}.',
  'For example: {example}': 'Er enghraifft: {example}',
  'Nothing here has a time limit.': 'Nid oes terfyn amser ar ddim byd yma.',
}

import type { Catalogue } from '../translate-html.ts'

/** The accessibility statement and the privacy notice. */
export const notices: Catalogue = {
  'This statement is about the pages on which people complain to {body} and follow their complaint.':
    'Mae’r datganiad hwn am y tudalennau lle mae pobl yn cwyno i {body} ac yn dilyn eu cwyn.',
  'Large print, easy read, Braille, recordings and interpreters':
    'Print bras, hawdd ei ddeall, Braille, recordiadau a chyfieithwyr ar y pryd',
  'What does not work well yet': 'Beth nad yw’n gweithio’n dda eto',
  'These pages meet the Web Content Accessibility Guidelines 2.2 at level AA in part, because of what is listed here.':
    'Mae’r tudalennau hyn yn cwrdd yn rhannol â Chanllawiau Hygyrchedd Cynnwys y We 2.2 ar lefel AA, oherwydd yr hyn a restrir yma.',
  'Photos and scans that you or others sent us are shown as they came. A screen reader cannot read the words in them (guideline 1.1.1). Ask us, and we tell you what they say.':
    'Mae lluniau a sganiau a anfonoch chi neu eraill atom yn cael eu dangos fel y daethant. Ni all darllenydd sgrin ddarllen y geiriau ynddynt (canllaw 1.1.1). Gofynnwch i ni, a dywedwn wrthych beth maent yn ei ddweud.',
  'Word and PDF files that others made are shown as they came too, and may have no headings (guideline 1.3.1).':
    'Mae ffeiliau Word a PDF a wnaed gan eraill hefyd yn cael eu dangos fel y daethant, ac efallai nad oes penawdau ynddynt (canllaw 1.3.1).',
  'On a page in Welsh, what comes from our procedure is in English, and so are the words of our letters, unless you ask for them in Welsh. Screen readers are told which is which.':
    'Ar dudalen Gymraeg, mae’r hyn sy’n dod o’n gweithdrefn yn Saesneg, ac felly hefyd eiriau ein llythyrau, oni bai eich bod yn gofyn amdanynt yn Gymraeg. Mae darllenwyr sgrin yn cael gwybod pa iaith yw pa un.',
  'How these pages were tested': 'Sut y profwyd y tudalennau hyn',
  'Each time the software is changed, before it is used:': 'Bob tro y mae’r feddalwedd yn cael ei newid, cyn ei defnyddio:',
  'each kind of page is checked by a program (axe) against the guidelines 2.2 at levels A and AA':
    'mae pob math o dudalen yn cael ei wirio gan raglen (axe) yn erbyn canllawiau 2.2 ar lefelau A ac AA',
  'each is opened 320 pixels wide, and nothing may run off the side':
    'mae pob un yn cael ei hagor yn 320 picsel o led, ac ni chaiff dim redeg oddi ar yr ochr',
  'the start of the form and its longest choice are gone through by keyboard alone, and each control must have a name to say':
    'eir drwy ddechrau’r ffurflen a’i dewis hiraf gyda bysellfwrdd yn unig, a rhaid i bob rheolydd fod ag enw i’w ddweud',
  'the whole form is gone through without JavaScript': 'eir drwy’r ffurflen gyfan heb JavaScript',
  'Programs do not find everything. These pages have not yet been tested by people who use a screen reader every day, nor by an outside body.':
    'Nid yw rhaglenni’n dod o hyd i bopeth. Nid yw’r tudalennau hyn wedi’u profi eto gan bobl sy’n defnyddio darllenydd sgrin bob dydd, na chan gorff allanol.',
  'If we do not put it right': 'Os na fyddwn yn ei gywiro',
  'The Equality and Human Rights Commission sees that the accessibility regulations of 2018 are kept. If you are not happy with how we answer, you can go to the <1>Equality Advisory and Support Service</1>.':
    'Mae’r Comisiwn Cydraddoldeb a Hawliau Dynol yn gofalu bod rheoliadau hygyrchedd 2018 yn cael eu cadw. Os nad ydych yn fodlon ar sut rydym yn ateb, gallwch fynd at y <1>Gwasanaeth Cynghori a Chefnogi Cydraddoldeb</1>.',
  'This statement was prepared on {date}.': 'Paratowyd y datganiad hwn ar {date}.',

  '{body} is responsible for what you tell us here.': '{body} sy’n gyfrifol am yr hyn rydych yn ei ddweud wrthym yma.',
  'What we use it for': 'At beth rydym yn ei defnyddio',
  'Answering complaints is a task that we do for the public, and the law lets us use what you tell us for it: Article 6(1)(e) of the UK GDPR, and for health and other sensitive things Article 9(2)(g).':
    'Mae ateb cwynion yn dasg a wnawn dros y cyhoedd, ac mae’r gyfraith yn gadael i ni ddefnyddio’r hyn rydych yn ei ddweud wrthym ar ei chyfer: Erthygl 6(1)(e) o GDPR y DU, ac ar gyfer iechyd a phethau sensitif eraill Erthygl 9(2)(g).',
  'What we keep': 'Beth rydym yn ei gadw',
  'What you write and the files you add, your name and how to reach you, whom it is about and who speaks for you, the help you need, our letters and emails, and what we found and decided.':
    'Yr hyn a ysgrifennwch a’r ffeiliau a ychwanegwch, eich enw a sut i gysylltu â chi, am bwy y mae a phwy sy’n siarad drosoch, yr help sydd ei angen arnoch, ein llythyrau a’n negeseuon e-bost, a’r hyn y daethom o hyd iddo ac a benderfynwyd gennym.',
  'Who sees it': 'Pwy sy’n ei gweld',
  'The complaints team, and those who look into your complaint and answer it.':
    'Y tîm cwynion, a’r rhai sy’n edrych ar eich cwyn ac yn ei hateb.',
  'Those you complain about: they are told what was said, so that they can answer.':
    'Y rhai rydych yn cwyno amdanynt: maent yn cael gwybod beth a ddywedwyd, fel y gallant ateb.',
  'If you ask for the next stage, those who look into it; some of them do not work for us.':
    'Os gofynnwch am y cam nesaf, y rhai sy’n edrych arno; nid yw rhai ohonynt yn gweithio i ni.',
  'Somebody who speaks for you, as far as you agreed.': 'Rhywun sy’n siarad drosoch, cyn belled ag y cytunoch.',
  'Another body that your complaint is also about, if you agreed, or where the law or somebody’s safety asks for it.':
    'Corff arall y mae eich cwyn amdano hefyd, os cytunoch, neu lle mae’r gyfraith neu ddiogelwch rhywun yn gofyn am hynny.',
  'The {ombudsman}, if you go to them.': '{ombudsman}, os ewch atynt.',
  'Those who run our computers and carry our mail, and only as we tell them.':
    'Y rhai sy’n rhedeg ein cyfrifiaduron ac yn cludo ein post, a dim ond fel y dywedwn wrthynt.',
  'We do not sell it. Reports that we publish have figures in them and no names, and small numbers are hidden.':
    'Nid ydym yn ei gwerthu. Mae ffigurau ac nid enwau yn yr adroddiadau a gyhoeddwn, ac mae niferoedd bach yn cael eu cuddio.',
  'How long we keep it': 'Am faint rydym yn ei chadw',
  What: 'Beth',
  'A form that you began and did not send': 'Ffurflen y dechreuoch ac nas anfonoch',
  'Four weeks after you last saved it; you are told the day': 'Pedair wythnos ar ôl i chi ei chadw ddiwethaf; cewch wybod y diwrnod',
  'Your complaint, with its letters and files ({procedure})': 'Eich cwyn, gyda’i llythyrau a’i ffeiliau ({procedure})',
  'An email to us that belongs to no complaint': 'Neges e-bost atom nad yw’n perthyn i gŵyn',
  'A letter to you that we began and never sent': 'Llythyr atoch a ddechreuwyd gennym ac nas anfonwyd',
  'Your bank details, if we pay you something': 'Eich manylion banc, os talwn rywbeth i chi',
  'What you tell us about yourself to see that we are fair': 'Yr hyn a ddywedwch amdanoch eich hun i weld ein bod yn deg',
  '{length} after your complaint is closed': '{length} ar ôl cau eich cwyn',
  '{length} after it came': '{length} ar ôl iddi ddod',
  '{length} after it was last saved, when the complaint is closed': '{length} ar ôl ei gadw ddiwethaf, pan fydd y gŵyn wedi’i chau',
  'Until somebody decides, as our procedure says, that it may go':
    'Nes bod rhywun yn penderfynu, fel y dywed ein gweithdrefn, y caiff fynd',
  'We have not set a time yet: it is kept until we do': 'Nid ydym wedi pennu amser eto: mae’n cael ei gadw nes i ni wneud hynny',
  'Until our accounts confirm the payment; where they do not, {length} after it':
    'Nes bod ein cyfrifon yn cadarnhau’r taliad; lle nad ydynt, {length} ar ei ôl',
  'We keep only numbers, apart from your complaint, for {length}': 'Dim ond niferoedd rydym yn eu cadw, ar wahân i’ch cwyn, am {length}',
  'When the time is over': 'Pan ddaw’r amser i ben',
  'The words, names, letters and files are erased. That there was a complaint, its days and how it ended stay, with nothing that says who you are. We may keep a complaint longer where an ombudsman, a court or a payment needs it: then somebody writes down why and until when.':
    'Mae’r geiriau, yr enwau, y llythyrau a’r ffeiliau’n cael eu dileu. Mae’r ffaith y bu cwyn, ei dyddiau a sut y daeth i ben yn aros, heb ddim sy’n dweud pwy ydych. Gallwn gadw cwyn yn hirach lle mae ombwdsmon, llys neu daliad ei hangen: yna mae rhywun yn nodi pam a hyd pryd.',
  'Your rights': 'Eich hawliau',
  'You may ask us:': 'Cewch ofyn i ni:',
  'what we hold about you, and for a copy of it': 'beth sydd gennym amdanoch, ac am gopi ohono',
  'to put mistakes right': 'gywiro camgymeriadau',
  'to erase something, or to stop using it': 'ddileu rhywbeth, neu roi’r gorau i’w ddefnyddio',
  'to look again, if you object to how we use it': 'edrych eto, os ydych yn gwrthwynebu sut rydym yn ei defnyddio',
  'We must answer within one month. Sometimes we may say no, and then we tell you why. Every decision about your complaint is made by people.':
    'Rhaid i ni ateb o fewn mis. Weithiau cawn ddweud na, ac yna dywedwn wrthych pam. Pobl sy’n gwneud pob penderfyniad am eich cwyn.',
  'Ask {team}: <1>{phone}</1> or <2/>. They can also put you in touch with our data protection officer.':
    'Gofynnwch i {team}: <1>{phone}</1> neu <2/>. Gallant hefyd eich rhoi mewn cysylltiad â’n swyddog diogelu data.',
  'If you are not happy with how we use your information, you can go to the <1>Information Commissioner’s Office</1>, telephone <2>0303 123 1113</2>.':
    'Os nad ydych yn fodlon ar sut rydym yn defnyddio eich gwybodaeth, gallwch fynd at <1>Swyddfa’r Comisiynydd Gwybodaeth</1>, ffôn <2>0303 123 1113</2>.',
}

import type { Catalogue } from '../translate-html.ts'

/** What a person sees once their complaint is sent: that we have it, how it goes, and what they may do. */
export const following: Catalogue = {
  'Choose the files again: your words are kept below': 'Dewiswch y ffeiliau eto: mae eich geiriau wedi’u cadw isod',
  'We have your complaint': 'Mae eich cwyn gennym',
  'Your number is': 'Eich rhif yw',
  'Your number is {reference}': 'Eich rhif yw {reference}',
  'Keep this link': 'Cadwch y ddolen hon',
  'With it you can see how your complaint is going, at any time. It is only for you: anyone who has it can read your complaint.':
    'Gyda hi gallwch weld sut mae eich cwyn yn mynd, unrhyw bryd. I chi yn unig y mae: gall unrhyw un sydd ganddi ddarllen eich cwyn.',
  'Your own page for {reference}': 'Eich tudalen eich hun ar gyfer {reference}',
  'Or go to our start page, choose ‘See how a complaint is going’, and give the number and this key: <1>{key}</1>':
    'Neu ewch i’n tudalen gychwyn, dewiswch ‘Gweld sut mae cwyn yn mynd’, a rhowch y rhif a’r allwedd hon: <1>{key}</1>',
  'You did not give your name, so this link is the only way to see our answer. We cannot send it to you again.':
    'Ni roesoch eich enw, felly’r ddolen hon yw’r unig ffordd o weld ein hateb. Ni allwn ei hanfon atoch eto.',
  'Print a copy of what you sent': 'Argraffu copi o’r hyn a anfonoch',
  'What happens next': 'Beth sy’n digwydd nesaf',
  'by {date}': 'erbyn {date}',
  'Why this date?': 'Pam y dyddiad hwn?',
  'Why these dates?': 'Pam y dyddiadau hyn?',
  'Do you complain for somebody else too?': 'Ydych chi’n cwyno dros rywun arall hefyd?',
  'Each person has a complaint of their own. In this browser, for a day, we fill in your own name and how to reach you from this one; you can change them.':
    'Mae gan bob person ei gŵyn ei hun. Yn y porwr hwn, am ddiwrnod, rydym yn llenwi eich enw chi a sut i gysylltu â chi o’r gŵyn hon; gallwch eu newid.',
  'Complain for somebody else too': 'Cwyno dros rywun arall hefyd',
  '{why} (Our procedure, section {clause}.)': '{why} (Ein gweithdrefn, adran {clause}.)',
  'We answer you': 'Rydym yn eich ateb',
  'We answer': 'Rydym yn ateb',
  'We answer both your points': 'Rydym yn ateb eich dau bwynt',
  'We answer all {n} of your points': 'Rydym yn ateb pob un o’ch {n} pwynt',
  'You get your answer': 'Rwyt ti’n cael dy ateb',
  'You tell us if you are happy with the answer': 'Rydych yn dweud wrthym a ydych yn fodlon ar yr ateb',
  'If not, the answer says what you can ask for next, and until when. You do not need a special form.':
    'Os na, mae’r ateb yn dweud beth gallwch ofyn amdano nesaf, a than pryd. Nid oes angen ffurflen arbennig arnoch.',
  'See your complaint': 'Gweld eich cwyn',
  'If something changes': 'Os bydd rhywbeth yn newid',
  'To add something, stop your complaint or change how we contact you, quote <1>{reference}</1>.':
    'I ychwanegu rhywbeth, stopio eich cwyn neu newid sut rydym yn cysylltu â chi, dyfynnwch <1>{reference}</1>.',

  'To add something or to stop your complaint, use your own page, or reach us here and quote <1>{reference}</1>. You need not say who you are.':
    'I ychwanegu rhywbeth neu i stopio eich cwyn, defnyddiwch eich tudalen eich hun, neu cysylltwch â ni yma a dyfynnwch <1>{reference}</1>. Nid oes rhaid i chi ddweud pwy ydych.',

  'Your complaint, {reference}': 'Eich cwyn, {reference}',
  'Your complaint, number {reference}': 'Eich cwyn, rhif {reference}',
  'Number {reference}, received on {date}': 'Rhif {reference}, derbyniwyd ar {date}',
  'Your complaint': 'Eich cwyn',
  'Print this page': 'Argraffu’r dudalen hon',
  'Your key': 'Eich allwedd',
  'How to deal with you': 'Sut i ddelio â chi',
  'Photos and papers you sent': 'Lluniau a phapurau a anfonoch',
  Address: 'Cyfeiriad',

  'How it ended': 'Sut y daeth i ben',
  'We will write to you by {date}.': 'Byddwn yn ysgrifennu atoch erbyn {date}.',
  'We will write to you by {date}': 'Byddwn yn ysgrifennu atoch erbyn {date}',
  'We should have written to you by {date}. We are late, and we are sorry':
    'Dylem fod wedi ysgrifennu atoch erbyn {date}. Rydym yn hwyr, ac mae’n ddrwg gennym',
  'We should have written to you by {date}. We are late, and we are sorry.':
    'Dylem fod wedi ysgrifennu atoch erbyn {date}. Rydym yn hwyr, ac mae’n ddrwg gennym.',
  'You did not give your name, so we cannot write to you. Our answer will stand on this page.':
    'Ni roesoch eich enw, felly ni allwn ysgrifennu atoch. Bydd ein hateb ar y dudalen hon.',
  'We write to you by {date}': 'Byddwn yn ysgrifennu atoch erbyn {date}',
  'The manager will answer both your points by {date}.': 'Bydd y rheolwr yn ateb eich dau bwynt erbyn {date}.',
  'The manager answers both your points by {date}': 'Mae’r rheolwr yn ateb eich dau bwynt erbyn {date}',
  'The manager answers both your points': 'Mae’r rheolwr yn ateb eich dau bwynt',
  'The letter will name the manager who will answer.': 'Bydd y llythyr yn enwi’r rheolwr fydd yn ateb.',
  'The answer says how, and until when.': 'Mae’r ateb yn dweud sut, a than pryd.',
  'You can ask for {stage} until {date}.': 'Gallwch ofyn am {stage} tan {date}.',
  'We upheld your complaint.': 'Rydym wedi cadarnhau eich cwyn.',
  'The manager answered you on {date}, on time.': 'Atebodd y rheolwr chi ar {date}, mewn pryd.',
  'The manager answered': 'Atebodd y rheolwr',
  '{date}, on time': '{date}, mewn pryd',
  '{date}, in the extra time': '{date}, yn yr amser ychwanegol',
  '{date}, late': '{date}, yn hwyr',
  'You say whether you are happy with the answer': 'Rydych yn dweud a ydych yn fodlon ar yr ateb',

  'We will answer you by {date}.': 'Byddwn yn eich ateb erbyn {date}.',
  'We should have answered you by {date}. We are late, and we are sorry.':
    'Dylem fod wedi’ch ateb erbyn {date}. Rydym yn hwyr, ac mae’n ddrwg gennym.',
  'We answered the person it is about on {date}. We may tell you more if they agree.':
    'Atebwyd y person y mae’n ymwneud ag ef gennym ar {date}. Gallwn ddweud mwy wrthych os yw’n cytuno.',
  'Decided, and told to the person it is about': 'Wedi’i benderfynu, a dywedwyd wrth y person y mae’n ymwneud ag ef',
  'We answered you on {date}.': 'Atebwyd chi gennym ar {date}.',
  'We have stopped the clock on your complaint. We will write to you when it starts again.':
    'Rydym wedi stopio’r cloc ar eich cwyn. Byddwn yn ysgrifennu atoch pan fydd yn ailgychwyn.',
  'We are dealing with your complaint. We will write to you as soon as there is a date.':
    'Rydym yn delio â’ch cwyn. Byddwn yn ysgrifennu atoch cyn gynted ag y bydd dyddiad.',
  'Your complaint is closed.': 'Mae eich cwyn wedi cau.',
  'We must {do} by {date}': 'Rhaid i ni wneud hyn erbyn {date}: {do}',
  'We must {do} by {date}.': 'Rhaid i ni wneud hyn erbyn {date}: {do}.',
  'If it is going to take longer, we must tell you why and give you a new date by {date}.':
    'Os bydd yn cymryd mwy o amser, rhaid i ni ddweud pam wrthych a rhoi dyddiad newydd i chi erbyn {date}.',
  'However long it takes, it cannot be later than {date}.': 'Faint bynnag o amser a gymer, ni all fod yn hwyrach na {date}.',
  'You do not have to wait for us to take the next step.': 'Nid oes rhaid i chi aros amdanom ni i gymryd y cam nesaf.',
  'You complained': 'Gwnaethoch gŵyn',
  'We wrote to say that we have your complaint': 'Ysgrifennwyd atoch i ddweud bod eich cwyn gennym',
  'If you are still not happy: {stage}': 'Os ydych yn anfodlon o hyd: {stage}',
  'You decide whether you are happy with our answer': 'Chi sy’n penderfynu a ydych yn fodlon ar ein hateb',
  'If you are, you need not do anything.': 'Os ydych, nid oes angen i chi wneud dim.',
  'If you are, you need not do anything. If you are not, you can ask the {name} to look at your complaint: they are independent, and it is free. Call {phone} or go to {url}.':
    'Os ydych, nid oes angen i chi wneud dim. Os nad ydych, gallwch ofyn i’r {name} edrych ar eich cwyn: maent yn annibynnol, ac mae am ddim. Ffoniwch {phone} neu ewch i {url}.',
  'was due {date}': 'i fod erbyn {date}',
  'ask by {date}': 'gofynnwch erbyn {date}',
  'Until {date} you are in time for sure. The last day is {latest} at the latest: we know only the month in which it happened.':
    'Hyd {date} rydych yn sicr o fod mewn pryd. {latest} yw’r diwrnod olaf posibl: dim ond y mis y digwyddodd a wyddom.',
  'We agreed more time with you: it was {date}.': 'Cytunwyd ar ragor o amser gyda chi: {date} oedd y dyddiad cynt.',
  'Being looked into': 'Yn cael ei ystyried',
  'You were right. We uphold this point.': 'Roeddech yn iawn. Rydym yn cadarnhau’r pwynt hwn.',
  'You were partly right. We partly uphold this point.': 'Roeddech yn rhannol iawn. Rydym yn cadarnhau’r pwynt hwn yn rhannol.',
  'We do not uphold this point.': 'Nid ydym yn cadarnhau’r pwynt hwn.',
  'Taken together, your complaint was {outcome}.': 'Gyda’i gilydd, penderfyniad eich cwyn oedd: {outcome}.',
  upheld: 'wedi’i chadarnhau',
  'partially upheld': 'wedi’i chadarnhau’n rhannol',
  'partly upheld': 'wedi’i chadarnhau’n rhannol',
  'not upheld': 'heb ei chadarnhau',
  resolved: 'wedi’i datrys',
  'Done on {date}.': 'Gwnaed ar {date}.',
  'We will do this by {date}.': 'Byddwn yn gwneud hyn erbyn {date}.',
  'We should have done this by {date}. We are late, and we are sorry.':
    'Dylem fod wedi gwneud hyn erbyn {date}. Rydym yn hwyr, ac mae’n ddrwg gennym.',
  'We will do this. There is no date for it yet.': 'Byddwn yn gwneud hyn. Nid oes dyddiad ar ei gyfer eto.',
  'We are not going to do this after all. Ask us if we have not told you why.':
    'Nid ydym am wneud hyn wedi’r cyfan. Gofynnwch i ni os nad ydym wedi dweud pam wrthych.',
  'It was promised to you alone: the others who complain with you do not see it.':
    'Addawyd hyn i chi yn unig: nid yw’r lleill sy’n cwyno gyda chi yn ei weld.',
  'This is only for you. The others do not see it.': 'I ti yn unig mae hwn. Dydy’r lleill ddim yn ei weld.',
  'You can complain to the {name} at any point. They usually ask you to finish our stages first. <1>How to contact them</1>':
    'Gallwch gwyno i’r {name} unrhyw bryd. Fel arfer maent yn gofyn i chi orffen ein camau ni yn gyntaf. <1>Sut i gysylltu â nhw</1>',
  'You have been through all our stages: the {name} can look at your complaint now. Call {phone}. <1>How to contact them</1>':
    'Rydych wedi bod drwy ein camau i gyd: gall y {name} edrych ar eich cwyn nawr. Ffoniwch {phone}. <1>Sut i gysylltu â nhw</1>',

  'Where things are': 'Ble mae pethau',
  'Done:': 'Wedi’i wneud:',
  Done: 'Wedi’i wneud',
  Now: 'Nawr',
  'To do': 'I’w wneud',
  Late: 'Hwyr',
  'Not done': 'Heb ei wneud',
  'Your {n} points': 'Eich {n} pwynt',
  'Your {n} point': 'Eich {n} pwynt',
  one: 'un',
  two: 'dau',
  three: 'tri',
  four: 'pedwar',
  'What we promised, and what is done': 'Beth addawsom, a beth sydd wedi’i wneud',
  'Do something': 'Gwneud rhywbeth',
  'Say that it is settled': 'Dweud ei bod wedi’i setlo',
  'Stop the complaint': 'Stopio’r gŵyn',
  'Stop taking part': 'Peidio â chymryd rhan',
  'Stop taking part in this complaint': 'Peidio â chymryd rhan yn y gŵyn hon',
  'Send us something more': 'Anfon rhywbeth arall atom',
  'If you need us, ring <1>{phone}</1> or write to <2/>. Quote {reference}.':
    'Os oes ein hangen arnoch, ffoniwch <1>{phone}</1> neu ysgrifennwch at <2/>. Dyfynnwch {reference}.',
  'To change how we contact you, ring <1>{phone}</1> or write to <2/>. Quote {reference}.':
    'I newid sut rydym yn cysylltu â chi, ffoniwch <1>{phone}</1> neu ysgrifennwch at <2/>. Dyfynnwch {reference}.',
  'See what you sent us': 'Gweld beth anfonoch atom',
  'Letters we sent you': 'Llythyrau a anfonwyd atoch gennym',
  'What you gave us': 'Beth roesoch i ni',
  'Who to talk to': 'Gyda phwy i siarad',
  'The Ombudsman': 'Yr Ombwdsmon',
  'Sent on {date}': 'Anfonwyd ar {date}',
  'Keep it as: {forms}': 'Ei gadw fel: {forms}',

  'Write something, add a photo or a paper, or both. It goes to the people who are dealing with your complaint.':
    'Ysgrifennwch rywbeth, ychwanegwch lun neu bapur, neu’r ddau. Mae’n mynd at y bobl sy’n delio â’ch cwyn.',
  'What do you want to tell us?': 'Beth hoffech ei ddweud wrthym?',
  'You may leave this out if you only add a file.': 'Cewch adael hwn allan os ydych ond yn ychwanegu ffeil.',
  'A photo of a letter taken with a phone is fine. Up to 10 megabytes each and 5 at a time.':
    'Mae llun o lythyr a dynnwyd â ffôn yn iawn. Hyd at 10 megabeit yr un a 5 ar y tro.',
  'Send it': 'Anfon',
  'Go back without sending': 'Mynd yn ôl heb anfon',
  'Write something, or choose a file to send': 'Ysgrifennwch rywbeth, neu dewiswch ffeil i’w hanfon',
  'We have noted it.': 'Rydym wedi’i nodi.',
  'We have noted it, and will write to you about it.': 'Rydym wedi’i nodi, a byddwn yn ysgrifennu atoch amdano.',
  'Thank you. We have got it, and have put it with your complaint.': 'Diolch. Rydym wedi’i gael, ac wedi’i roi gyda’ch cwyn.',
  'We had noted that already.': 'Roeddem wedi nodi hynny’n barod.',

  'If it has been put right and you are happy with that, tell us. We write to you to confirm it, and then close it.':
    'Os yw wedi’i unioni a’ch bod yn fodlon ar hynny, dywedwch wrthym. Byddwn yn ysgrifennu atoch i’w gadarnhau, ac yna’n ei chau.',
  'How was it put right?': 'Sut y cafodd ei unioni?',
  'In your own words, so that we confirm the right thing.': 'Yn eich geiriau eich hun, fel ein bod yn cadarnhau’r peth cywir.',
  'Yes, it is settled': 'Ydy, mae wedi’i setlo',
  'Go back without doing it': 'Mynd yn ôl heb ei wneud',
  'You can stop at any time, and it will not count against you. We write to you to confirm it. We may still look into something serious, and if so we tell you.':
    'Gallwch stopio unrhyw bryd, ac ni fydd yn cyfrif yn eich erbyn. Byddwn yn ysgrifennu atoch i’w gadarnhau. Efallai y byddwn yn edrych ar rywbeth difrifol o hyd, ac os felly byddwn yn dweud wrthych.',
  'You can stop at any time, and it will not count against you. The others may go on. We write to you to confirm it.':
    'Gallwch stopio unrhyw bryd, ac ni fydd yn cyfrif yn eich erbyn. Gall y lleill fynd ymlaen. Byddwn yn ysgrifennu atoch i’w gadarnhau.',
  'Is there anything you want to say about it? (you may leave this out)':
    'A oes unrhyw beth yr hoffech ei ddweud amdano? (cewch adael hwn allan)',
  'For example why you want to stop.': 'Er enghraifft pam rydych am stopio.',
  'Yes, stop my complaint': 'Ie, stopio fy nghwyn',
  'Yes, I stop taking part': 'Ie, rwy’n peidio â chymryd rhan',
  'Say in a few words how it was put right': 'Dywedwch mewn ychydig eiriau sut y cafodd ei unioni',
  'Ask for {stage}': 'Gofyn am {stage}',
  'You can ask until the end of {date}. After that day we may refuse, but ask all the same and tell us why it is late. Any words will do. (Our procedure, section {clause}.)':
    'Gallwch ofyn tan ddiwedd {date}. Ar ôl y diwrnod hwnnw cawn wrthod, ond gofynnwch yr un fath a dywedwch wrthym pam ei fod yn hwyr. Bydd unrhyw eiriau’n gwneud y tro. (Ein gweithdrefn, adran {clause}.)',
  'You can ask at any time. Any words will do. (Our procedure, section {clause}.)':
    'Gallwch ofyn unrhyw bryd. Bydd unrhyw eiriau’n gwneud y tro. (Ein gweithdrefn, adran {clause}.)',
  'What are you still not happy with? (you may leave this out)': 'Gyda beth rydych yn anfodlon o hyd? (cewch adael hwn allan)',
  'You do not have to write much, or in any special way. We ask you to say more later.':
    'Nid oes rhaid i chi ysgrifennu llawer, nac mewn unrhyw ffordd arbennig. Byddwn yn gofyn i chi ddweud mwy yn nes ymlaen.',
  'Ask for it': 'Gofyn amdano',
  'Send point {number} in again': 'Anfon pwynt {number} i mewn eto',
  'Send points {number} in again': 'Anfon pwyntiau {number} i mewn eto',
  'Send your complaint in again': 'Anfon eich cwyn i mewn eto',
  'Send it in again': 'Ei anfon i mewn eto',
  'It waited for something else to be over, and that was over on {ended}. You can ask us at any time to take it up now. We write to you with what happens next. (Our procedure, section {clause}.)':
    'Bu’n aros i rywbeth arall ddod i ben, a daeth hwnnw i ben ar {ended}. Gallwch ofyn i ni unrhyw bryd ei ystyried nawr. Byddwn yn ysgrifennu atoch gyda’r hyn sy’n digwydd nesaf. (Ein gweithdrefn, adran {clause}.)',
  'It waited for something else to be over, and that was over on {ended}. You can ask us to take it up now, until the end of {date}. After that day we may refuse. We write to you with what happens next. (Our procedure, section {clause}.)':
    'Bu’n aros i rywbeth arall ddod i ben, a daeth hwnnw i ben ar {ended}. Gallwch ofyn i ni ei ystyried nawr, tan ddiwedd {date}. Ar ôl y diwrnod hwnnw cawn wrthod. Byddwn yn ysgrifennu atoch gyda’r hyn sy’n digwydd nesaf. (Ein gweithdrefn, adran {clause}.)',
  'It waited for something else to be over, and that was over on {ended}. The last day to send it in again was {date}. (Our procedure, section {clause}.)':
    'Bu’n aros i rywbeth arall ddod i ben, a daeth hwnnw i ben ar {ended}. Y diwrnod olaf i’w anfon i mewn eto oedd {date}. (Ein gweithdrefn, adran {clause}.)',
  'Is there anything new we should know? (you may leave this out)': 'A oes unrhyw beth newydd y dylem ei wybod? (cewch adael hwn allan)',
  'We have what you told us before: you do not have to write it again.':
    'Mae gennym yr hyn a ddywedoch wrthym o’r blaen: nid oes rhaid i chi ei ysgrifennu eto.',
  'Waiting: something else about it comes first. We tell you when that is over.':
    'Yn aros: mae rhywbeth arall amdano yn dod yn gyntaf. Byddwn yn dweud wrthych pan fydd hwnnw ar ben.',
  'We look again by {date} at whether it must still wait.': 'Byddwn yn edrych eto erbyn {date} a oes rhaid iddo aros o hyd.',
  'Once that is over you can ask us, on this page or in any other way, to take it up.':
    'Unwaith y bydd hwnnw ar ben gallwch ofyn i ni, ar y dudalen hon neu mewn unrhyw ffordd arall, ei gymryd i fyny.',
  'Once that is over you can ask us, on this page or in any other way, to take it up: for {length} after it. We tell you the last day.':
    'Unwaith y bydd hwnnw ar ben gallwch ofyn i ni, ar y dudalen hon neu mewn unrhyw ffordd arall, ei gymryd i fyny: am {length} wedyn. Byddwn yn dweud wrthych beth yw’r diwrnod olaf.',
  'We count {n} working days from {date}.': 'Rydym yn cyfrif {n} diwrnod gwaith o {date}.',
  'We count {n} working day from {date}.': 'Rydym yn cyfrif {n} diwrnod gwaith o {date}.',
  'We count {n} days from {date}.': 'Rydym yn cyfrif {n} diwrnod o {date}.',
  'We count {n} months from {date}.': 'Rydym yn cyfrif {n} mis o {date}.',
  'We count {n} weeks from {date}.': 'Rydym yn cyfrif {n} wythnos o {date}.',
  'Weekends and bank holidays are left out.': 'Nid yw penwythnosau na gwyliau banc yn cael eu cyfrif.',
  'The day has moved since then. We told you why.': 'Mae’r diwrnod wedi symud ers hynny. Dywedom wrthych pam.',
  'Ask us how we got to this day.': 'Gofynnwch i ni sut y daethom at y diwrnod hwn.',
  'We look at this again by {date}.': 'Byddwn yn edrych ar hyn eto erbyn {date}.',
  'When the wait is over you can ask us to go on.': 'Pan fydd yr aros ar ben gelli di ofyn i ni fynd ymlaen.',
  'When the wait is over you can ask us to go on. You have {length} to ask. We will tell you the last day.':
    'Pan fydd yr aros ar ben gelli di ofyn i ni fynd ymlaen. Mae gen ti {length} i ofyn. Byddwn yn dweud wrthot ti beth yw’r diwrnod olaf.',
  'a year': 'blwyddyn',
  'What it waited for was over on {ended}. It stays as it is until you send it in again.':
    'Daeth yr hyn yr oedd yn aros amdano i ben ar {ended}. Mae’n aros fel y mae nes i chi ei anfon i mewn eto.',
  'The last day to send this in again was {date}.': 'Y diwrnod olaf i anfon hwn i mewn eto oedd {date}.',
  'This has to wait. We will tell you when it can go on.': 'Mae’n rhaid i hwn aros. Byddwn yn dweud wrthych pan all fynd ymlaen.',
  'The wait ended on {ended}. You can ask us to look at this now.': 'Daeth yr aros i ben ar {ended}. Gallwch ofyn i ni edrych ar hwn nawr.',
  'The last day to ask for this was {date}.': 'Y diwrnod olaf i ofyn am hwn oedd {date}.',
  'Something was recorded on your complaint since you opened this page. Look at it, then press the button again':
    'Cofnodwyd rhywbeth ar eich cwyn ers i chi agor y dudalen hon. Edrychwch arno, yna gwasgwch y botwm eto',

  'See how a complaint is going': 'Gweld sut mae cwyn yn mynd',
  'The easiest way is the link you got when you sent it. If you do not have it, use the number and the key.':
    'Y ffordd hawsaf yw’r ddolen a gawsoch pan anfonoch hi. Os nad yw gennych, defnyddiwch y rhif a’r allwedd.',
  'No key? <1>Get a link by email</1> instead.': 'Dim allwedd? <1>Cael dolen drwy e-bost</1> yn lle hynny.',
  'Number of the complaint': 'Rhif y gŵyn',
  'For example {reference}': 'Er enghraifft {reference}',
  Key: 'Allwedd',
  'It was shown when you sent the complaint, under the number.': 'Dangoswyd hi pan anfonoch y gŵyn, o dan y rhif.',
  'See the complaint': 'Gweld y gŵyn',
  'I have lost the key': 'Rwyf wedi colli’r allwedd',
  '<1>We can send a link to your email address</1>. It works once.':
    '<1>Gallwn anfon dolen i’ch cyfeiriad e-bost</1>. Mae’n gweithio unwaith.',
  'Ring {team} on <1>{phone}</1>, {hours}. We check who you are, and tell you how it is going.':
    'Ffoniwch {team} ar <1>{phone}</1>, {hours}. Byddwn yn gwirio pwy ydych, ac yn dweud wrthych sut mae’n mynd.',
  'Or ring {team} on <1>{phone}</1>, {hours}. We check who you are, and tell you how it is going.':
    'Neu ffoniwch {team} ar <1>{phone}</1>, {hours}. Byddwn yn gwirio pwy ydych, ac yn dweud wrthych sut mae’n mynd.',
  'Enter the number of the complaint': 'Rhowch rif y gŵyn',
  'Enter the key that was given with the number': 'Rhowch yr allwedd a roddwyd gyda’r rhif',
  'We cannot find a complaint with the number {reference} and that key. Check both, or ring us':
    'Ni allwn ddod o hyd i gŵyn â’r rhif {reference} a’r allwedd honno. Gwiriwch y ddau, neu ffoniwch ni',
  'Get a link by email': 'Cael dolen drwy e-bost',
  'We send a link to the email address that you gave with the complaint. It works once, within two hours. You need no password.':
    'Rydym yn anfon dolen i’r cyfeiriad e-bost a roesoch gyda’r gŵyn. Mae’n gweithio unwaith, o fewn dwy awr. Nid oes angen cyfrinair arnoch.',
  'We cannot send emails from here at the moment.': 'Ni allwn anfon e-byst oddi yma ar hyn o bryd.',
  'Your email address': 'Eich cyfeiriad e-bost',
  'Send me a link': 'Anfonwch ddolen ataf',
  'Look in your email': 'Edrychwch yn eich e-bost',
  'If the number and the address belong together, a link is on its way. It works once, within two hours.':
    'Os yw’r rhif a’r cyfeiriad yn perthyn i’w gilydd, mae dolen ar ei ffordd. Mae’n gweithio unwaith, o fewn dwy awr.',
  'If nothing comes in ten minutes: look in your junk mail, and check that the number and the address are right. We do not say which complaints there are, so this page is the same for any number and any address.':
    'Os na ddaw dim o fewn deg munud: edrychwch yn eich post sothach, a gwiriwch fod y rhif a’r cyfeiriad yn gywir. Nid ydym yn dweud pa gwynion sydd, felly mae’r dudalen hon yr un fath ar gyfer unrhyw rif ac unrhyw gyfeiriad.',
  'We send at most five links an hour to one address. Each of them works.':
    'Rydym yn anfon pum dolen yr awr ar y mwyaf i un cyfeiriad. Mae pob un yn gweithio.',
  'Ask for a link again': 'Gofyn am ddolen eto',
  'Open your complaint': 'Agor eich cwyn',
  'It stays open in this browser until you close it, and for twelve hours at most. On a computer that others use, close the browser when you have finished.':
    'Mae’n aros ar agor yn y porwr hwn nes i chi ei gau, ac am ddeuddeg awr ar y mwyaf. Ar gyfrifiadur y mae eraill yn ei ddefnyddio, caewch y porwr pan fyddwch wedi gorffen.',
  'Open my complaint': 'Agor fy nghwyn',
  'This link does not work any more': 'Nid yw’r ddolen hon yn gweithio mwyach',
  'A link works once, and for two hours. It may have been used already, or it was not copied whole.':
    'Mae dolen yn gweithio unwaith, ac am ddwy awr. Efallai ei bod wedi’i defnyddio’n barod, neu na chafodd ei chopïo’n gyfan.',
  'Get another link': 'Cael dolen arall',
}

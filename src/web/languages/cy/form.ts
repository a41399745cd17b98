import type { Catalogue } from '../translate-html.ts'

/** The form a complaint is made on, from its start to its being sent. */
export const form: Catalogue = {
  'Make a complaint': 'Gwneud cwyn',
  'Tell us what went wrong. We will write to you {within}, and answer every point you raise.':
    'Dywedwch wrthym beth aeth o’i le. Byddwn yn ysgrifennu atoch {within}, ac yn ateb pob pwynt a godwch.',
  'Tell us what went wrong. We will write to you, and answer every point you raise.':
    'Dywedwch wrthym beth aeth o’i le. Byddwn yn ysgrifennu atoch, ac yn ateb pob pwynt a godwch.',
  'within {n} working days': 'o fewn {n} diwrnod gwaith',
  'within 1 working day': 'o fewn 1 diwrnod gwaith',
  'within {n} days': 'o fewn {n} diwrnod',
  'within {n} weeks': 'o fewn {n} wythnos',
  'within {n} months': 'o fewn {n} mis',
  'Anybody can use this form, for themselves or for somebody else:':
    'Gall unrhyw un ddefnyddio’r ffurflen hon, drosto’i hun neu dros rywun arall:',
  'It takes about 10 minutes. You can stop and come back. You do not need an account, and you do not need to know any rules: we will work out which ones apply.':
    'Mae’n cymryd tua 10 munud. Gallwch stopio a dod yn ôl. Nid oes angen cyfrif arnoch, ac nid oes angen i chi wybod unrhyw reolau: byddwn ni’n gweithio allan pa rai sy’n berthnasol.',
  'Start now': 'Dechrau nawr',
  'See how a complaint you have sent is going': 'Gweld sut mae cwyn a anfonwyd gennych yn mynd',
  'Carry on with a complaint you have started': 'Parhau â chwyn yr ydych wedi’i dechrau',
  'Not a complaint? <1>Say thank you, or make a comment</1>': 'Nid cwyn? <1>Dweud diolch, neu wneud sylw</1>',
  'What will happen': 'Beth fydd yn digwydd',
  'We write to you': 'Byddwn yn ysgrifennu atoch',
  'You will get a number for your complaint, and the name of the person who will answer.':
    'Byddwch yn cael rhif ar gyfer eich cwyn, ac enw’r person fydd yn ateb.',
  'The {who} answers every point': 'Bydd y {who} yn ateb pob pwynt',
  'Every point is answered': 'Bydd pob pwynt yn cael ei ateb',
  'If more time is needed, we must tell you why before the first date passes.':
    'Os bydd angen mwy o amser, rhaid i ni ddweud pam wrthych cyn i’r dyddiad cyntaf fynd heibio.',
  'If you are not happy: {stage}': 'Os nad ydych yn fodlon: {stage}',
  'You can ask for it in your own words. The answer you get says how, and until when.':
    'Gallwch ofyn amdano yn eich geiriau eich hun. Bydd yr ateb a gewch yn dweud sut, a than pryd.',
  'They do not work for us. You can go to them at any point, and it is free. They usually ask you to finish our stages first.':
    'Nid ydynt yn gweithio i ni. Gallwch fynd atynt unrhyw bryd, ac mae am ddim. Fel arfer maent yn gofyn i chi orffen ein camau ni yn gyntaf.',
  'Other ways to complain': 'Ffyrdd eraill o gwyno',
  Telephone: 'Ffôn',
  '<1>{phone}</1>, {hours}. We will write it down for you.': '<1>{phone}</1>, {hours}. Byddwn yn ei ysgrifennu ar eich rhan.',
  Email: 'E-bost',
  'In person or by letter': 'Wyneb yn wyneb neu drwy lythyr',
  'In your own language or sign language': 'Yn eich iaith eich hun neu iaith arwyddion',
  'Tell us which; an interpreter is free. <1>Help and formats</1>':
    'Dywedwch wrthym pa un; mae cyfieithydd ar y pryd am ddim. <1>Help a fformatau</1>',
  'Under 18?': 'O dan 18?',
  'You can have an advocate: someone on your side who helps you say what you want. It is free.':
    'Gallwch gael eiriolwr: rhywun ar eich ochr chi sy’n eich helpu i ddweud beth rydych ei eisiau. Mae am ddim.',
  'Complain as a young person': 'Cwyno fel person ifanc',
  'It will not count against you': 'Ni fydd yn cyfrif yn eich erbyn',
  'The help you get will not get worse because you complained. If you think it has, tell us straight away.':
    'Ni fydd yr help a gewch yn gwaethygu am i chi gwyno. Os ydych yn meddwl ei fod, dywedwch wrthym ar unwaith.',

  'About you: question {n}': 'Amdanoch chi: cwestiwn {n}',
  'Answering you: question {n}': 'Eich ateb chi: cwestiwn {n}',
  'About you: question {n} of {all}': 'Amdanoch chi: cwestiwn {n} o {all}',
  'What happened: question {n} of {all}': 'Beth ddigwyddodd: cwestiwn {n} o {all}',
  'Answering you: question {n} of {all}': 'Eich ateb chi: cwestiwn {n} o {all}',
  'Save and continue': 'Cadw a pharhau',
  'Save and come back later': 'Cadw a dod yn ôl yn nes ymlaen',
  Yes: 'Ydw',
  No: 'Na',
  or: 'neu',
  'I am not sure': 'Nid wyf yn siŵr',
  'There is a problem': 'Mae problem',
  'Error:': 'Gwall:',

  'Which of these are you?': 'Pa un o’r rhain ydych chi?',
  'Choose the nearest. It tells us which rules protect you.': 'Dewiswch yr agosaf. Mae’n dweud wrthym pa reolau sy’n eich diogelu.',
  'We will use plainer words, and you can have someone on your side to help you. It is free.':
    'Byddwn yn defnyddio geiriau symlach, a gallwch gael rhywun ar eich ochr i’ch helpu. Mae am ddim.',
  'Choose who you are. If none fits, choose the nearest: you can say more later':
    'Dewiswch pwy ydych chi. Os nad oes un yn ffitio, dewiswch yr agosaf: gallwch ddweud mwy wedyn',
  'Is anyone in danger now?': 'A oes rhywun mewn perygl nawr?',
  'A complaint takes days. If somebody may be hurt, we want you to have help sooner.':
    'Mae cwyn yn cymryd dyddiau. Os gallai rhywun gael niwed, rydym am i chi gael help yn gynt.',
  'Yes, or I am worried about it': 'Oes, neu rwy’n poeni am hynny',
  'We will show you whom to call first. Your complaint is not lost.':
    'Byddwn yn dangos i chi pwy i’w ffonio yn gyntaf. Ni fydd eich cwyn yn mynd ar goll.',
  'Choose yes if anyone is in danger now, or no if not': 'Dewiswch oes os oes rhywun mewn perygl nawr, neu na os nad oes',
  'Say whether anyone is in danger now': 'Dywedwch a oes rhywun mewn perygl nawr',
  'Is anybody else looking into this?': 'A oes rhywun arall yn ymchwilio i hyn?',
  'You can complain all the same. Sometimes a part of a complaint has to wait until somebody else has finished. If so, we tell you which part and why, and we go on with the rest.':
    'Gallwch gwyno yr un fath. Weithiau rhaid i ran o gŵyn aros nes bod rhywun arall wedi gorffen. Os felly, byddwn yn dweud wrthych pa ran a pham, ac yn bwrw ymlaen â’r gweddill.',
  'Choose all that you know of': 'Dewiswch bob un y gwyddoch amdano',
  'Nobody that I know of': 'Neb y gwn i amdano',
  'What you know of it (you may leave this out)': 'Beth wyddoch chi amdano (gallwch adael hwn allan)',
  'For example which court, and when it will decide.': 'Er enghraifft pa lys, a phryd y bydd yn penderfynu.',
  'Choose who else is looking into it, or that there is nobody you know of':
    'Dewiswch pwy arall sy’n ymchwilio iddo, neu nad oes neb y gwyddoch amdano',
  'Choose who else is looking into it, or ‘Nobody that I know of’, not both':
    'Dewiswch pwy arall sy’n ymchwilio iddo, neu ‘Neb y gwn i amdano’, nid y ddau',
  'Say whether anybody else is looking into it': 'Dywedwch a oes rhywun arall yn ymchwilio iddo',
  'Anybody else looking into it': 'Rhywun arall yn ymchwilio iddo',
  'who else is looking into it': 'pwy arall sy’n ymchwilio iddo',
  'Would you like someone on your side?': 'Hoffech chi gael rhywun ar eich ochr?',
  'Yes, please find me an advocate': 'Hoffwn, dewch o hyd i eiriolwr i mi',
  'I have one already': 'Mae gennyf un yn barod',
  'Not now': 'Dim nawr',
  'You can ask for one later, at any time.': 'Gallwch ofyn am un yn nes ymlaen, unrhyw bryd.',
  'Choose yes, not now, or that you have one. You can change your mind later':
    'Dewiswch hoffwn, dim nawr, neu fod gennych un. Gallwch newid eich meddwl yn nes ymlaen',
  'Say whether you would like an advocate': 'Dywedwch a hoffech gael eiriolwr',
  'Who is the complaint for?': 'I bwy mae’r gŵyn?',
  Me: 'Fi',
  'Someone else': 'Rhywun arall',
  'A child, a relative, a friend, or a person you speak for. You may be affected too.':
    'Plentyn, perthynas, ffrind, neu berson rydych yn siarad drosto. Gallai effeithio arnoch chi hefyd.',
  'Their name': 'Eu henw',
  'Initials will do, if you would rather not write the whole name here.':
    'Bydd llythrennau cyntaf yn gwneud y tro, os byddai’n well gennych beidio ag ysgrifennu’r enw cyfan yma.',
  'Their age (you may leave this out)': 'Eu hoedran (cewch adael hwn allan)',
  'Choose whether the complaint is for you or for someone else': 'Dewiswch a yw’r gŵyn i chi neu i rywun arall',
  'Say who the complaint is for': 'Dywedwch i bwy mae’r gŵyn',
  'Enter the name of the person it is for. Initials will do':
    'Rhowch enw’r person y mae hi ar ei gyfer. Bydd llythrennau cyntaf yn gwneud y tro',
  'Enter the age in years as a number, such as 8, or leave it empty':
    'Rhowch yr oedran mewn blynyddoedd fel rhif, er enghraifft 8, neu gadewch ef yn wag',
  'Does the person know that you are complaining?': 'A yw’r person yn gwybod eich bod yn cwyno?',
  'Does {name} know that you are complaining?': 'A yw {name} yn gwybod eich bod yn cwyno?',
  'Say whether {name} knows that you are complaining': 'Dywedwch a yw {name} yn gwybod eich bod yn cwyno',
  'Say whether the person knows that you are complaining': 'Dywedwch a yw’r person yn gwybod eich bod yn cwyno',
  'We ask because some answers may hold private things about them. Whatever you choose, you can send your complaint.':
    'Rydym yn gofyn am y gall rhai atebion gynnwys pethau preifat amdanynt. Beth bynnag a ddewiswch, gallwch anfon eich cwyn.',
  'Yes, and they are happy for me to complain': 'Ydyn, ac maent yn fodlon i mi gwyno',
  'No, not yet': 'Na, dim eto',
  'We will take your complaint, and talk with you about asking them.': 'Byddwn yn derbyn eich cwyn, ac yn siarad â chi am ofyn iddynt.',
  'They cannot be asked': 'Ni ellir gofyn iddynt',
  'For example they are very young, or too ill to understand.': 'Er enghraifft maent yn ifanc iawn, neu’n rhy sâl i ddeall.',
  'Why not? (you may leave this out)': 'Pam ddim? (cewch adael hwn allan)',
  'Choose whether they know and agree. If you are not sure, choose ‘No, not yet’':
    'Dewiswch a ydynt yn gwybod ac yn cytuno. Os nad ydych yn siŵr, dewiswch ‘Na, dim eto’',

  'Which service is it about?': 'Am ba wasanaeth mae hi?',
  'If it is about several, choose the main one. Each thing that went wrong has its own place later.':
    'Os yw am sawl un, dewiswch y prif un. Mae lle i bob peth a aeth o’i le yn nes ymlaen.',
  'We will work it out. It does not slow your complaint down.': 'Byddwn yn gweithio hynny allan. Nid yw’n arafu eich cwyn.',
  'Choose a service, or ‘I am not sure’ and we will find out': 'Dewiswch wasanaeth, neu ‘Nid wyf yn siŵr’ a byddwn ni’n cael gwybod',
  'Choose the service it is about, or say you are not sure': 'Dewiswch y gwasanaeth y mae hi amdano, neu dywedwch nad ydych yn siŵr',
  'What went wrong?': 'Beth aeth o’i le?',
  'What else went wrong? (point {n})': 'Beth arall aeth o’i le? (pwynt {n})',
  'Tell us one thing here: what happened, who was there, and what it did. You can add others next, and each gets its own answer.':
    'Dywedwch un peth wrthym yma: beth ddigwyddodd, pwy oedd yno, a beth oedd yr effaith. Gallwch ychwanegu eraill nesaf, a bydd pob un yn cael ei ateb ei hun.',
  'You can enter up to {n} characters': 'Gallwch roi hyd at {n} nod',
  'Tell us what went wrong, in your own words': 'Dywedwch wrthym beth aeth o’i le, yn eich geiriau eich hun',
  'Tell us at least one thing that went wrong': 'Dywedwch wrthym o leiaf un peth a aeth o’i le',
  'You have told us about one thing': 'Rydych wedi dweud wrthym am un peth',
  'You have told us about {n} things': 'Rydych wedi dweud wrthym am {n} o bethau',
  'Point {n}': 'Pwynt {n}',
  'point {n}': 'pwynt {n}',
  Change: 'Newid',
  Remove: 'Tynnu',
  'Did anything else go wrong?': 'A aeth unrhyw beth arall o’i le?',
  'Anything that should have its own answer.': 'Unrhyw beth ddylai gael ei ateb ei hun.',
  'Choose yes if anything else went wrong, or no to go on': 'Dewiswch ydw os aeth rhywbeth arall o’i le, neu na i fynd ymlaen',
  'Point {n} is {many} characters long. The most we can take here is {most}. Shorten it, tell us the rest as another point, or put it in a file.':
    'Mae pwynt {n} yn {many} nod o hyd. Y mwyaf y gallwn ei gymryd yma yw {most}. Byrhewch ef, dywedwch y gweddill fel pwynt arall, neu rhowch ef mewn ffeil.',
  'What you wrote is {many} characters long. The most we can take here is {most}. Shorten it.':
    'Mae’r hyn a ysgrifennoch yn {many} nod o hyd. Y mwyaf y gallwn ei gymryd yma yw {most}. Byrhewch ef.',
  'What you wrote is {many} characters long. The most we can take here is {most}. Shorten it, or put the rest in a file.':
    'Mae’r hyn a ysgrifennoch yn {many} nod o hyd. Y mwyaf y gallwn ei gymryd yma yw {most}. Byrhewch ef, neu rhowch y gweddill mewn ffeil.',
  'Remove this?': 'Tynnu hwn?',
  'Yes, remove it': 'Ie, ei dynnu',
  'No, keep it': 'Na, ei gadw',

  'When did it happen?': 'Pryd y digwyddodd?',
  'Your best guess is fine. If it went on for some time, give the latest date. You may leave out the day. For example, {month} {year}.':
    'Mae eich amcan gorau yn iawn. Os parhaodd am amser, rhowch y dyddiad diweddaraf. Cewch adael y diwrnod allan. Er enghraifft, {month} {year}.',
  Day: 'Diwrnod',
  Month: 'Mis',
  Year: 'Blwyddyn',
  'What if it was more than a year ago?': 'Beth os oedd dros flwyddyn yn ôl?',
  'Tell us anyway. We usually look at things from the last year, but we can go further back if you had a good reason to wait and it can still be looked into fairly. If we decide not to, we must tell you why, and how to ask the {ombudsman}.':
    'Dywedwch wrthym beth bynnag. Fel arfer rydym yn edrych ar bethau o’r flwyddyn ddiwethaf, ond gallwn fynd ymhellach yn ôl os oedd gennych reswm da dros aros ac os gellir edrych arno’n deg o hyd. Os penderfynwn beidio, rhaid i ni ddweud pam wrthych, a sut i ofyn i’r {ombudsman}.',
  'Say when it happened, or that you are not sure': 'Dywedwch pryd y digwyddodd, neu nad ydych yn siŵr',
  'Enter the month and year it happened, or choose ‘I am not sure’':
    'Rhowch y mis a’r flwyddyn y digwyddodd, neu dewiswch ‘Nid wyf yn siŵr’',
  'Enter the year it happened, or choose ‘I am not sure’': 'Rhowch y flwyddyn y digwyddodd, neu dewiswch ‘Nid wyf yn siŵr’',
  'Enter the month it happened, or choose ‘I am not sure’': 'Rhowch y mis y digwyddodd, neu dewiswch ‘Nid wyf yn siŵr’',
  'Enter a date or choose ‘I am not sure’, not both': 'Rhowch ddyddiad neu dewiswch ‘Nid wyf yn siŵr’, nid y ddau',
  '‘{typed}’ is not a month. Enter a number from 1 to 12, or a name such as March':
    'Nid yw ‘{typed}’ yn fis. Rhowch rif o 1 i 12, neu enw Saesneg fel March',
  'The year must have 4 numbers, such as {year}': 'Rhaid i’r flwyddyn fod â 4 rhif, fel {year}',
  'There is no {date}. Check the day, or leave it empty': 'Nid oes {date}. Gwiriwch y diwrnod, neu gadewch ef yn wag',
  '{date} has not come yet. Enter a date that has passed': 'Nid yw {date} wedi dod eto. Rhowch ddyddiad sydd wedi mynd heibio',
  '{year} is more than 100 years ago. Check the year': 'Mae {year} dros 100 mlynedd yn ôl. Gwiriwch y flwyddyn',
  'What would put it right?': 'Beth fyddai’n gwneud iawn am hyn?',
  'For example an apology, a decision looked at again, or that it does not happen to somebody else. If you do not know, leave it empty.':
    'Er enghraifft ymddiheuriad, edrych eto ar benderfyniad, neu nad yw’n digwydd i rywun arall. Os nad ydych yn gwybod, gadewch ef yn wag.',
  'Say what would put it right, or go past that question': 'Dywedwch beth fyddai’n gwneud iawn amdano, neu ewch heibio i’r cwestiwn hwnnw',

  'Do you want to add a photo or a paper?': 'Ydych chi am ychwanegu llun neu bapur?',
  'You do not have to. A photo of a letter taken with a phone is fine.': 'Nid oes rhaid i chi. Mae llun o lythyr a dynnwyd â ffôn yn iawn.',
  'Choose a file': 'Dewiswch ffeil',
  'A photo, a PDF, a Word or OpenDocument file, a sound recording or plain text, up to 10 megabytes each and 5 at a time. We look at what is in a file, not at its name.':
    'Llun, PDF, ffeil Word neu OpenDocument, recordiad sain neu destun plaen, hyd at 10 megabeit yr un a 5 ar y tro. Rydym yn edrych ar beth sydd mewn ffeil, nid ar ei henw.',
  'Add this file': 'Ychwanegu’r ffeil hon',
  'Add another file': 'Ychwanegu ffeil arall',
  Continue: 'Parhau',
  'Continue without a file': 'Parhau heb ffeil',
  'Files you have added': 'Ffeiliau yr ydych wedi’u hychwanegu',
  'Choose a file first, then press ‘Add this file’': 'Dewiswch ffeil yn gyntaf, yna gwasgwch ‘Ychwanegu’r ffeil hon’',

  'Does anybody support you or act for you in this?': 'A oes rhywun yn eich cefnogi neu’n gweithredu drosoch yn hyn?',
  'A friend, a relative, an advocate, a solicitor or a councillor. You can add somebody later.':
    'Ffrind, perthynas, eiriolwr, cyfreithiwr neu gynghorydd. Gallwch ychwanegu rhywun yn nes ymlaen.',
  'Yes, somebody supports me': 'Oes, mae rhywun yn fy nghefnogi',
  'We write to you. They may come with you and see what you show them.':
    'Rydym yn ysgrifennu atoch chi. Cânt ddod gyda chi a gweld beth rydych yn ei ddangos iddynt.',
  'Their email address or telephone number (you may leave this out)': 'Eu cyfeiriad e-bost neu rif ffôn (cewch adael hwn allan)',
  'Yes, somebody acts for me': 'Oes, mae rhywun yn gweithredu drosof',
  'We write to them. We will ask you to confirm it first.':
    'Rydym yn ysgrifennu atynt hwy. Byddwn yn gofyn i chi gadarnhau hynny yn gyntaf.',
  'Choose no, or how somebody helps you': 'Dewiswch na, neu sut mae rhywun yn eich helpu',
  'Enter the name of the person who helps you': 'Rhowch enw’r person sy’n eich helpu',
  'Say whether anybody supports you or acts for you': 'Dywedwch a oes rhywun yn eich cefnogi neu’n gweithredu drosoch',
  'Do you need any help to deal with us?': 'A oes angen unrhyw help arnoch i ddelio â ni?',
  'You do not have to explain why. Everybody who deals with your complaint sees it, and our letters follow it.':
    'Nid oes rhaid i chi egluro pam. Mae pawb sy’n delio â’ch cwyn yn ei weld, ac mae ein llythyrau yn ei ddilyn.',
  'Choose all that you need': 'Dewiswch bopeth sydd ei angen arnoch',
  'If you need none, leave them all empty.': 'Os nad oes angen un, gadewch nhw i gyd yn wag.',
  'Letters in Welsh': 'Llythyrau yn Gymraeg',
  'Letters in large print': 'Llythyrau mewn print bras',
  'Letters in other colours': 'Llythyrau mewn lliwiau eraill',
  'Telephone calls instead of letters': 'Galwadau ffôn yn lle llythyrau',
  'No telephone calls: write to me': 'Dim galwadau ffôn: ysgrifennwch ataf',
  'Text relay when you ring me': 'Cyfnewid testun pan fyddwch yn fy ffonio',
  'Easy read': 'Hawdd ei ddeall',
  Braille: 'Braille',
  'Recordings instead of letters': 'Recordiadau yn lle llythyrau',
  'A sign language interpreter': 'Dehonglydd iaith arwyddion',
  'An interpreter for another language': 'Cyfieithydd ar y pryd ar gyfer iaith arall',
  'More time to read and answer': 'Mwy o amser i ddarllen ac ateb',
  'Somebody to write it down for me': 'Rhywun i’w ysgrifennu ar fy rhan',
  'Anything else we should know or do': 'Unrhyw beth arall y dylem ei wybod neu ei wneud',
  'For example which language, or that you cannot hear on the telephone.': 'Er enghraifft pa iaith, neu na allwch glywed ar y ffôn.',
  'Times, places or ways to avoid': 'Amserau, lleoedd neu ffyrdd i’w hosgoi',
  'For example: do not ring before 4pm; do not write to my home.':
    'Er enghraifft: peidiwch â ffonio cyn 4pm; peidiwch ag ysgrifennu i’m cartref.',
  'Say what help you need, or go past that question': 'Dywedwch pa help sydd ei angen arnoch, neu ewch heibio i’r cwestiwn hwnnw',

  'Will you tell us your name?': 'A wnewch chi ddweud eich enw wrthym?',
  'We use it to answer you. The people you complain about are told what was said, so that they can answer.':
    'Rydym yn ei ddefnyddio i’ch ateb. Mae’r bobl rydych yn cwyno amdanynt yn cael gwybod beth a ddywedwyd, fel y gallant ateb.',
  'No, I want to stay anonymous': 'Na, rwyf am aros yn ddienw',
  'We look into it as far as we can. We keep nothing that says who you are: no name, no address, and from photos we take out when and where they were made. So we cannot write to you, and we may not be able to take it to the next stage unless you give a name later. Keep the number and link you get at the end: with them you can see how it goes.':
    'Rydym yn edrych arno cyn belled ag y gallwn. Nid ydym yn cadw dim sy’n dweud pwy ydych chi: dim enw, dim cyfeiriad, ac o luniau rydym yn tynnu pryd a ble y’u gwnaed. Felly ni allwn ysgrifennu atoch, ac efallai na allwn ei symud i’r cam nesaf oni bai eich bod yn rhoi enw yn nes ymlaen. Cadwch y rhif a’r ddolen a gewch ar y diwedd: gyda nhw gallwch weld sut mae’n mynd.',
  'Choose whether you will tell us your name': 'Dewiswch a wnewch chi ddweud eich enw wrthym',
  'Say whether you will tell us your name': 'Dywedwch a wnewch chi ddweud eich enw wrthym',
  'Your name, and how to reach you': 'Eich enw, a sut i gysylltu â chi',
  'Your name': 'Eich enw',
  'The best way to reach you': 'Y ffordd orau o gysylltu â chi',
  'Email address': 'Cyfeiriad e-bost',
  'Telephone number': 'Rhif ffôn',
  'Text message': 'Neges destun',
  'Mobile number': 'Rhif ffôn symudol',
  Letter: 'Llythyr',
  'Address, with the postcode': 'Cyfeiriad, gyda’r cod post',
  'Enter your name': 'Rhowch eich enw',
  'Choose the best way to reach you': 'Dewiswch y ffordd orau o gysylltu â chi',
  'Check your email address: it should look like name@example.com': 'Gwiriwch eich cyfeiriad e-bost: dylai edrych fel enw@example.com',
  'Check the telephone number: it should be figures, such as 01632 960 001': 'Gwiriwch y rhif ffôn: ffigurau ddylai fod, fel 01632 960 001',
  'Enter the address to write to': 'Rhowch y cyfeiriad i ysgrifennu ato',
  'Enter your telephone number': 'Rhowch eich rhif ffôn',
  'Enter your email address, such as name@example.com': 'Rhowch eich cyfeiriad e-bost, fel enw@example.com',
  'Give your name and how to reach you': 'Rhowch eich enw a sut i gysylltu â chi',

  'Get help now': 'Cael help nawr',
  '<1>If somebody is in danger now, call 999.</1> If you cannot speak, call 999, then press 55.':
    '<1>Os oes rhywun mewn perygl nawr, ffoniwch 999.</1> Os na allwch siarad, ffoniwch 999, yna gwasgwch 55.',
  '<1>If you or someone else is in danger now, call 999.</1> {rest}':
    '<1>Os ydych chi neu rywun arall mewn perygl nawr, ffoniwch 999.</1> {rest}',
  '<1>If somebody is in danger now, call 999.</1> {rest}': '<1>Os oes rhywun mewn perygl nawr, ffoniwch 999.</1> {rest}',
  'Your complaint is kept here meanwhile. When you send it, we look first at whether anyone is safe.':
    'Mae eich cwyn yn cael ei chadw yma yn y cyfamser. Pan fyddwch yn ei hanfon, edrychwn yn gyntaf a yw pawb yn ddiogel.',
  'Carry on with the complaint': 'Parhau â’r gŵyn',

  'Check what you have told us': 'Gwiriwch beth rydych wedi’i ddweud wrthym',
  'What you are complaining about': 'Am beth rydych yn cwyno',
  'Add another point': 'Ychwanegu pwynt arall',
  'When, and what you want': 'Pryd, a beth rydych ei eisiau',
  Service: 'Gwasanaeth',
  'Not answered yet': 'Heb ei ateb eto',
  'the service': 'y gwasanaeth',
  'When it happened': 'Pryd y digwyddodd',
  'when it happened': 'pryd y digwyddodd',
  'What would put it right': 'Beth fyddai’n gwneud iawn amdano',
  'what would put it right': 'beth fyddai’n gwneud iawn amdano',
  'About you': 'Amdanoch chi',
  'You are': 'Rydych chi’n',
  'who you are': 'pwy ydych chi',
  'Anyone in danger now': 'Rhywun mewn perygl nawr',
  'whether anyone is in danger': 'a oes rhywun mewn perygl',
  'Complaint for': 'Cwyn i',
  'whom it is for': 'i bwy mae hi',
  'Do they know?': 'Ydyn nhw’n gwybod?',
  'whether they know': 'a ydynt yn gwybod',
  'How we should deal with you': 'Sut y dylem ddelio â chi',
  'Somebody with you': 'Rhywun gyda chi',
  'who supports you': 'pwy sy’n eich cefnogi',
  'Help you need': 'Help sydd ei angen arnoch',
  'the help you need': 'yr help sydd ei angen arnoch',
  'To avoid': 'I’w osgoi',
  'what to avoid': 'beth i’w osgoi',
  'your name': 'eich enw',
  'whether you give your name': 'a ydych yn rhoi eich enw',
  'Best way to reach you': 'Y ffordd orau o gysylltu â chi',
  'the best way to reach you': 'y ffordd orau o gysylltu â chi',
  'Photos and papers': 'Lluniau a phapurau',
  Files: 'Ffeiliau',
  None: 'Dim',
  'the files': 'y ffeiliau',
  'Good to know before you send it': 'Da gwybod cyn i chi ei hanfon',
  'The file ‘{title}’ may say who made it, and we cannot take that out. Remove it if that worries you, or send a photo of it.':
    'Gall y ffeil ‘{title}’ ddweud pwy a’i gwnaeth, ac ni allwn dynnu hynny allan. Tynnwch hi os yw hynny’n eich poeni, neu anfonwch lun ohoni.',
  'Send it all the same. We read everything, and we tell you who will answer.':
    'Anfonwch hi yr un fath. Rydym yn darllen popeth, ac yn dweud wrthych pwy fydd yn ateb.',
  'Send your complaint': 'Anfon eich cwyn',
  'By sending it you are telling us that this is right as far as you know. You can add to it later.':
    'Drwy ei hanfon rydych yn dweud wrthym fod hyn yn gywir hyd y gwyddoch. Gallwch ychwanegu ati yn nes ymlaen.',
  'Send complaint': 'Anfon y gŵyn',
  'Some things are still missing': 'Mae rhai pethau ar goll o hyd',
  'Who will see this': 'Pwy fydd yn gweld hyn',
  'The complaints team and the manager who answers. The people you complain about are told what was said, so that they can answer. If that worries you, tell us before you send it: ring <1>{phone}</1> or write to <2/>.':
    'Y tîm cwynion a’r rheolwr sy’n ateb. Mae’r bobl rydych yn cwyno amdanynt yn cael gwybod beth a ddywedwyd, fel y gallant ateb. Os yw hynny’n eich poeni, dywedwch wrthym cyn i chi ei hanfon: ffoniwch <1>{phone}</1> neu ysgrifennwch at <2/>.',

  Saved: 'Wedi’i gadw',
  'What you told us is saved': 'Mae’r hyn a ddywedoch wrthym wedi’i gadw',
  'Nothing has been sent yet. Nobody looks at it until you send it.':
    'Nid oes dim wedi’i anfon eto. Nid oes neb yn edrych arno nes i chi ei anfon.',
  'It is kept locked, so that only you can read it, until {date}. Then it is erased. If you send it, this copy is erased at once.':
    'Mae’n cael ei gadw dan glo, fel mai dim ond chi all ei ddarllen, tan {date}. Yna bydd yn cael ei ddileu. Os anfonwch ef, bydd y copi hwn yn cael ei ddileu ar unwaith.',
  'To come back': 'I ddod yn ôl',
  'Send me a link by email': 'Anfonwch ddolen ataf drwy e-bost',
  'We use the address for this one email and do not keep it.':
    'Rydym yn defnyddio’r cyfeiriad ar gyfer yr un e-bost hwn ac nid ydym yn ei gadw.',
  'Send the link': 'Anfon y ddolen',
  'On this device: open our start page, and choose ‘Carry on with a complaint you have started’.':
    'Ar y ddyfais hon: agorwch ein tudalen gychwyn, a dewiswch ‘Parhau â chwyn yr ydych wedi’i dechrau’.',
  'On another device: keep this link. Copy it, or save it as a bookmark.':
    'Ar ddyfais arall: cadwch y ddolen hon. Copïwch hi, neu cadwch hi fel nod tudalen.',
  'Your link to carry on': 'Eich dolen i barhau',
  'Anyone who has the link can read what you wrote.': 'Gall unrhyw un sydd â’r ddolen ddarllen beth ysgrifennoch.',
  'Carry on now': 'Parhau nawr',
  'Do other people use this device?': 'A oes pobl eraill yn defnyddio’r ddyfais hon?',
  'Then let it forget your complaint. You can still carry on with the link above.':
    'Yna gadewch iddi anghofio eich cwyn. Gallwch barhau o hyd gyda’r ddolen uchod.',
  'Forget it on this device': 'Ei anghofio ar y ddyfais hon',
  'A link is on its way to that address. Look in your junk mail if it does not come.':
    'Mae dolen ar ei ffordd i’r cyfeiriad hwnnw. Edrychwch yn eich post sothach os na ddaw.',
  'We cannot find what you saved': 'Ni allwn ddod o hyd i’r hyn a gadwoch',
  'The link may be cut short, or the complaint was sent already, or it was kept longer than we may keep words that nobody sent.':
    'Efallai fod y ddolen wedi’i thorri’n fyr, neu fod y gŵyn wedi’i hanfon yn barod, neu ei bod wedi’i chadw’n hirach nag y cawn gadw geiriau na anfonodd neb.',
  '<1>See how a complaint you have sent is going</1>, or <2>start again</2>. If you would rather talk, ring <3>{phone}</3>.':
    '<1>Gweld sut mae cwyn a anfonwyd gennych yn mynd</1>, neu <2>ddechrau eto</2>. Os byddai’n well gennych siarad, ffoniwch <3>{phone}</3>.',
}

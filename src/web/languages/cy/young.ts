import type { Catalogue } from '../translate-html.ts'

/** What only children and young people read. */
export const young: Catalogue = {
  'Tell us what is not right': 'Dweda wrthon ni beth sydd ddim yn iawn',
  'You have a right to say when something is not OK. We have to listen, and we have to answer.':
    'Mae gen ti hawl i ddweud pan nad yw rhywbeth yn iawn. Rhaid i ni wrando, a rhaid i ni ateb.',
  'You can do this on your own, or with someone you trust. Spelling does not matter. You can stop and come back.':
    'Gelli di wneud hyn ar dy ben dy hun, neu gyda rhywun rwyt ti’n ymddiried ynddo. Does dim ots am sillafu. Gelli di stopio a dod yn ôl.',
  'Carry on with what you have started': 'Cario ymlaen â beth wyt ti wedi’i ddechrau',
  'You get a number, and the name of the person who will answer.': 'Rwyt ti’n cael rhif, ac enw’r person fydd yn ateb.',
  'You get an answer to every thing you told us': 'Rwyt ti’n cael ateb i bob peth ddywedaist ti wrthon ni',
  'If it takes longer, we must tell you why.': 'Os yw’n cymryd mwy o amser, rhaid i ni ddweud pam wrthot ti.',
  'You can ask for this in your own words.': 'Gelli di ofyn am hyn yn dy eiriau dy hun.',
  'Other ways to tell us': 'Ffyrdd eraill o ddweud wrthon ni',
  'You can have someone on your side': 'Gelli di gael rhywun ar dy ochr di',
  'Are you, or is anyone else, in danger now?': 'Wyt ti, neu oes rhywun arall, mewn perygl nawr?',
  'For example someone hurts you, or you do not feel safe where you are.':
    'Er enghraifft mae rhywun yn dy frifo, neu dwyt ti ddim yn teimlo’n ddiogel lle’r wyt ti.',
  'Is someone else looking at this too?': 'Oes rhywun arall yn edrych ar hyn hefyd?',
  'For example the police or a court. You can still tell us about it.':
    'Er enghraifft yr heddlu neu lys. Gelli di ddweud wrthon ni amdano yr un fath.',
  'If yes, who is it?': 'Os oes, pwy yw e?',
  'You can leave this empty.': 'Gelli di adael hwn yn wag.',
  'Choose yes, no or not sure': 'Dewisa oes, na neu ddim yn siŵr',
  'Say if someone else is looking at this too': 'Dweda a oes rhywun arall yn edrych ar hyn hefyd',
  'Which part of your care is it about?': 'Am ba ran o dy ofal mae e?',
  'What is not right?': 'Beth sydd ddim yn iawn?',
  'What else is not right? ({n})': 'Beth arall sydd ddim yn iawn? ({n})',
  'Tell us one thing here, in your own words. Spelling does not matter. You can add more things next.':
    'Dweda un peth wrthon ni yma, yn dy eiriau dy hun. Does dim ots am sillafu. Gelli di ychwanegu mwy o bethau nesaf.',
  'Tell us what is not right, in your own words': 'Dweda wrthon ni beth sydd ddim yn iawn, yn dy eiriau dy hun',
  'Tell us at least one thing that is not right': 'Dweda wrthon ni o leiaf un peth sydd ddim yn iawn',
  'Tell us anyway. Tell us why you waited too. If we say no, we must tell you why. Then you can ask somebody outside to check.':
    'Dweda wrthon ni beth bynnag. Dweda hefyd pam arhosaist ti. Os dywedwn ni na, rhaid i ni ddweud pam. Wedyn gelli di ofyn i rywun o’r tu allan edrych.',
  'What do you want to happen?': 'Beth wyt ti eisiau iddo ddigwydd?',
  'Say it in your own words. If you do not know, leave it empty.': 'Dweda fe yn dy eiriau dy hun. Os nad wyt ti’n gwybod, gad e’n wag.',
  'Is anyone helping you with this?': 'Oes rhywun yn dy helpu gyda hyn?',
  'It can be a friend, an aunt, a carer or an advocate. You can add someone later.':
    'Gall fod yn ffrind, modryb, gofalwr neu eiriolwr. Gelli di ychwanegu rhywun wedyn.',
  'Yes, someone helps me': 'Oes, mae rhywun yn fy helpu',
  'Yes, someone speaks for me': 'Oes, mae rhywun yn siarad drosta i',
  'Are you happy for them to speak for you?': 'Wyt ti’n hapus iddyn nhw siarad drosot ti?',
  'You choose. If you say no, we talk to you and not to them.': 'Ti sy’n dewis. Os dywedi di na, byddwn ni’n siarad â ti ac nid â nhw.',
  'Say if you are happy for them to speak for you. You can say that you are not sure':
    'Dweda a wyt ti’n hapus iddyn nhw siarad drosot ti. Gelli di ddweud nad wyt ti’n siŵr',
  'What would make this easier for you?': 'Beth fyddai’n gwneud hyn yn haws i ti?',
  'You do not have to say why. Our letters will be the way you need them.':
    'Does dim rhaid i ti ddweud pam. Bydd ein llythyrau ni fel mae eu hangen nhw arnat ti.',
  'We use it to answer you. The people it is about are told what you said.':
    'Rydyn ni’n ei ddefnyddio i dy ateb di. Mae’r bobl y mae amdanyn nhw yn cael gwybod beth ddywedaist ti.',
  'We look into it as far as we can. We keep no name and no address. So we cannot write to you, or ask you more. Keep the number and the link you get at the end. With them you can see how it goes.':
    'Rydyn ni’n edrych arno cyn belled ag y gallwn ni. Dydyn ni ddim yn cadw enw na chyfeiriad. Felly allwn ni ddim ysgrifennu atat ti, na gofyn mwy i ti. Cadwa’r rhif a’r ddolen gei di ar y diwedd. Gyda nhw gelli di weld sut mae’n mynd.',
  'How can we reach you?': 'Sut gallwn ni gysylltu â ti?',
  'What shall we call you?': 'Beth ddylen ni dy alw di?',
  'How old are you? (you may leave this out)': 'Faint yw dy oed di? (cei adael hwn allan)',
  'Tell us what to call you': 'Dweda wrthon ni beth i dy alw di',
  'Enter your age as a number, such as 14, or leave it empty': 'Rho dy oed fel rhif, fel 14, neu gad e’n wag',
  'You can also talk to Childline: free, day and night, on <1>0800 1111</1>.':
    'Gelli di siarad â Childline hefyd: am ddim, ddydd a nos, ar <1>0800 1111</1>.',
  'What is not right': 'Beth sydd ddim yn iawn',
  'Add another thing': 'Ychwanegu peth arall',
  'An advocate': 'Eiriolwr',
  'whether you would like an advocate': 'a hoffet ti gael eiriolwr',
  'When you send it, we start to look into it. You can add things later, or stop it.':
    'Pan fyddi di’n ei anfon, byddwn ni’n dechrau edrych arno. Gelli di ychwanegu pethau wedyn, neu ei stopio.',
  'You told us one thing': 'Dywedaist ti un peth wrthon ni',
  'You told us {n} things': 'Dywedaist ti {n} o bethau wrthon ni',
  'thing {n}': 'peth {n}',
  'Is anything else not right?': 'Oes unrhyw beth arall sydd ddim yn iawn?',
  'You can add as many as you like.': 'Gelli di ychwanegu faint fynni di.',
  'Choose yes if anything else is not right, or no to go on': 'Dewisa ydw os oes rhywbeth arall sydd ddim yn iawn, neu na i fynd ymlaen',
  'A photo, a letter or a sound. It can be up to 10 megabytes. You can add 5 at a time.':
    'Llun, llythyr neu sain. Gall fod hyd at 10 megabeit. Gelli di ychwanegu 5 ar y tro.',
  'Your age': 'Dy oed',
  'your age': 'dy oed',
  'We have got it': 'Mae e gyda ni',
  'See how it is going': 'Gweld sut mae’n mynd',
  'Want someone on your side?': 'Eisiau rhywun ar dy ochr di?',
  'You asked for someone on your side': 'Gofynnaist ti am rywun ar dy ochr di',
  'We will help you to get one. You can call them too.': 'Byddwn ni’n dy helpu di i gael un. Gelli di eu ffonio nhw hefyd.',
  'Hello {name}. You told us {n} things were not right': 'Helo {name}. Dywedaist ti wrthon ni fod {n} o bethau ddim yn iawn',
  'Hello {name}. You told us one thing was not right': 'Helo {name}. Dywedaist ti wrthon ni fod un peth ddim yn iawn',
  'Hello. You told us {n} things were not right': 'Helo. Dywedaist ti wrthon ni fod {n} o bethau ddim yn iawn',
  'Your {n} things': 'Dy {n} peth',
  'Your one thing': 'Dy un peth',
  'What we said we would do': 'Beth ddywedon ni y bydden ni’n ei wneud',
  'Where we have got to': 'Ble rydyn ni arni',
  'Want to do something?': 'Eisiau gwneud rhywbeth?',
  'Tell us more, or send a photo': 'Dweda fwy wrthon ni, neu anfona lun',
  'Tell us more': 'Dweda fwy wrthon ni',
  'Someone on your side': 'Rhywun ar dy ochr di',
  'Not safe, or need help now?': 'Ddim yn ddiogel, neu angen help nawr?',
  'Call <1>999</1> if you are in danger. {says} <2>{phone}</2>': 'Ffonia <1>999</1> os wyt ti mewn perygl. {says} <2>{phone}</2>',
  'You get your answer by {date}.': 'Fe gei di dy ateb erbyn {date}.',
  'You should have had your answer by {date}. That is our fault, and we are sorry.':
    'Dylet ti fod wedi cael dy ateb erbyn {date}. Ein bai ni yw hynny, ac mae’n ddrwg gyda ni.',
  'We gave you our answer on {date}.': 'Rhoddon ni ein hateb i ti ar {date}.',
  'We are waiting for something before we can go on. We will tell you when we start again.':
    'Rydyn ni’n aros am rywbeth cyn gallwn ni fynd ymlaen. Byddwn ni’n dweud wrthot ti pan fyddwn ni’n dechrau eto.',
  'We are working on this. We will tell you the date as soon as we know it.':
    'Rydyn ni’n gweithio ar hyn. Byddwn ni’n dweud y dyddiad wrthot ti cyn gynted ag y byddwn ni’n ei wybod.',
  'This is finished now.': 'Mae hyn wedi gorffen nawr.',
  'If we need more time, we have to tell you why by {date}.':
    'Os oes angen mwy o amser arnon ni, rhaid i ni ddweud pam wrthot ti erbyn {date}.',
  'It can change, but never past {date}. If we are late, that is our fault.':
    'Gall newid, ond byth heibio i {date}. Os ydyn ni’n hwyr, ein bai ni yw hynny.',
  'You told us': 'Dywedaist ti wrthon ni',
  'We said that we got your message': 'Dywedon ni ein bod ni wedi cael dy neges',
  'We are finding out what happened': 'Rydyn ni’n cael gwybod beth ddigwyddodd',
  'If you are not happy with it, someone else can look into it': 'Os nad wyt ti’n hapus gydag e, gall rhywun arall edrych arno',
  'You say if it is OK': 'Ti sy’n dweud a yw’n iawn',
  'tell us by {date}': 'dyweda wrthon ni erbyn {date}',
  'Until {date} it is not too late. It could be {latest}, but we are not sure.':
    'Hyd {date} dyw hi ddim yn rhy hwyr. Gallai fod yn {latest}, ond dydyn ni ddim yn siŵr.',
  'You have more time now. Before, it was {date}.': 'Mae gen ti fwy o amser nawr. Cyn hynny, {date} oedd y dyddiad.',
  'We told the person it is about on {date}. We can tell you more if they say yes.':
    'Dywedon ni wrth y person y mae’n sôn amdano ar {date}. Gallwn ni ddweud mwy wrthyt ti os ydy e’n cytuno.',
  'We have decided. We told the person it is about.': 'Rydyn ni wedi penderfynu. Dywedon ni wrth y person y mae’n sôn amdano.',
  'We are still finding out.': 'Rydyn ni’n dal i gael gwybod.',
  'You were right.': 'Roeddet ti’n iawn.',
  'You were right about some of it.': 'Roeddet ti’n iawn am ran ohono.',
  'We looked, and we do not think we got this wrong.': 'Fe edrychon ni, a dydyn ni ddim yn meddwl i ni gael hyn yn anghywir.',
  'Ask for someone else to look into it': 'Gofyn i rywun arall edrych arno',
  'Sorted.': 'Wedi’i ddatrys.',
  'We will write back to you by {date}': 'Byddwn ni’n ysgrifennu’n ôl atat ti erbyn {date}',
  'We will write back to you by {date}.': 'Byddwn ni’n ysgrifennu’n ôl atat ti erbyn {date}.',
  'We said we would write back by {date}. We are late, and we are sorry':
    'Fe ddywedon ni y bydden ni’n ysgrifennu’n ôl erbyn {date}. Rydyn ni’n hwyr, ac mae’n ddrwg gennym ni',
  'We said we would write back by {date}. We are late, and we are sorry.':
    'Fe ddywedon ni y bydden ni’n ysgrifennu’n ôl erbyn {date}. Rydyn ni’n hwyr, ac mae’n ddrwg gennym ni.',
}

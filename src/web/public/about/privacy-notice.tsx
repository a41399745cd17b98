import type { Body } from '#language'
import { EmailLink } from '../../layout/index.ts'
import type { KeptTime } from './kept-times.ts'

const KeptTable = ({ times }: { readonly times: readonly KeptTime[] }) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption class="govuk-visually-hidden">How long we keep it</caption>
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">How long</th>
      </tr>
    </thead>
    <tbody>
      {times.map(({ what, howLong, because }) => (
        <tr>
          <th scope="row">{what}</th>
          <td>
            {howLong}
            {because !== undefined && <p class="rc-small">{because}</p>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const WhoSeesIt = ({ body }: { readonly body: Body }) => (
  <>
    <h2>Who sees it</h2>
    <ul class="rc-bul">
      <li>The complaints team, and those who look into your complaint and answer it.</li>
      <li>Those you complain about: they are told what was said, so that they can answer.</li>
      <li>If you ask for the next stage, those who look into it; some of them do not work for us.</li>
      <li>Somebody who speaks for you, as far as you agreed.</li>
      <li>Another body that your complaint is also about, if you agreed, or where the law or somebody’s safety asks for it.</li>
      <li>The {body.ombudsman.name}, if you go to them.</li>
      <li>Those who run our computers and carry our mail, and only as we tell them.</li>
    </ul>
    <p>We do not sell it. Reports that we publish have figures in them and no names, and small numbers are hidden.</p>
  </>
)

const Rights = ({ body }: { readonly body: Body }) => (
  <>
    <h2>Your rights</h2>
    <p>You may ask us:</p>
    <ul class="rc-bul">
      <li>what we hold about you, and for a copy of it</li>
      <li>to put mistakes right</li>
      <li>to erase something, or to stop using it</li>
      <li>to look again, if you object to how we use it</li>
    </ul>
    <p>
      We must answer within one month. Sometimes we may say no, and then we tell you why. Every decision about your complaint is made by
      people.
    </p>
    <p>
      Ask {body.contact.team}: <b class="rc-nowrap">{body.contact.phone}</b> or <EmailLink email={body.contact.email} />. They can also put
      you in touch with our data protection officer.
    </p>
    <p>
      If you are not happy with how we use your information, you can go to the{' '}
      <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>, telephone <b class="rc-nowrap">0303 123 1113</b>
      .
    </p>
  </>
)

export const PrivacyNotice = ({ body, times }: { readonly body: Body; readonly times: readonly KeptTime[] }) => (
  <>
    <p>{body.name} is responsible for what you tell us here.</p>
    <h2>What we use it for</h2>
    <p>We use what you tell us to look into your complaint, to answer it, and to learn from it.</p>
    <p>
      Answering complaints is a task that we do for the public, and the law lets us use what you tell us for it: Article 6(1)(e) of the UK
      GDPR, and for health and other sensitive things Article 9(2)(g).
    </p>
    <h2>What we keep</h2>
    <p>
      What you write and the files you add, your name and how to reach you, whom it is about and who speaks for you, the help you need, our
      letters and emails, and what we found and decided.
    </p>
    <WhoSeesIt body={body} />
    <h2>How long we keep it</h2>
    <KeptTable times={times} />
    <h3>When the time is over</h3>
    <p>
      The words, names, letters and files are erased. That there was a complaint, its days and how it ended stay, with nothing that says who
      you are. We may keep a complaint longer where an ombudsman, a court or a payment needs it: then somebody writes down why and until
      when.
    </p>
    <h2>If you stay anonymous</h2>
    <p>
      We keep nothing that says who you are: no name, no address, no trace of your connection. From photos we take out when and where they
      were made, and what the file was called. What you write in your own words is kept as you wrote it, and so are PDF, Word and sound
      files: they may say who made them.
    </p>
    <Rights body={body} />
  </>
)

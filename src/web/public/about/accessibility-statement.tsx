import type { Body } from '#language'
import { EmailLink } from '../../layout/index.ts'

/** The Equality Act and its commission reach Great Britain; Northern Ireland has its own. */
const Enforcement = ({ nation }: Pick<Body, 'nation'>) =>
  nation === 'northern-ireland' ? (
    <p>
      The <a href="https://www.equalityni.org/">Equality Commission for Northern Ireland</a> sees that the accessibility regulations of 2018
      are kept. If you are not happy with how we answer, you can go to them.
    </p>
  ) : (
    <p>
      The Equality and Human Rights Commission sees that the accessibility regulations of 2018 are kept. If you are not happy with how we
      answer, you can go to the <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>.
    </p>
  )

const KnownProblems = ({ nation }: Pick<Body, 'nation'>) => (
  <>
    <h2>What does not work well yet</h2>
    <p>These pages meet the Web Content Accessibility Guidelines 2.2 at level AA in part, because of what is listed here.</p>
    <ul class="rc-bul">
      <li>
        Photos and scans that you or others sent us are shown as they came. A screen reader cannot read the words in them (guideline 1.1.1).
        Ask us, and we tell you what they say.
      </li>
      <li>Word and PDF files that others made are shown as they came too, and may have no headings (guideline 1.3.1).</li>
      {nation !== 'scotland' && nation !== 'northern-ireland' && (
        <li>
          On a page in Welsh, what comes from our procedure is in English, and so are the words of our letters, unless you ask for them in
          Welsh. Screen readers are told which is which.
        </li>
      )}
    </ul>
  </>
)

export const AccessibilityStatement = ({ body }: { readonly body: Body }) => (
  <>
    <p>This statement is about the pages on which people complain to {body.name} and follow their complaint.</p>
    <p>
      We want everybody to be able to use these pages: on a small telephone, enlarged to 400%, by keyboard only, with a screen reader, and
      without JavaScript.
    </p>
    <h2>If something does not work for you</h2>
    <p>
      Tell {body.contact.team} on <b class="rc-nowrap">{body.contact.phone}</b> or <EmailLink email={body.contact.email} />. We take your
      complaint in whatever way works, and put the page right.
    </p>
    <p>
      <a href="/help-and-formats">Large print, easy read, Braille, recordings and interpreters</a>
    </p>
    <KnownProblems nation={body.nation} />
    <h2>How these pages were tested</h2>
    <p>Each time the software is changed, before it is used:</p>
    <ul class="rc-bul">
      <li>each kind of page is checked by a program (axe) against the guidelines 2.2 at levels A and AA</li>
      <li>each is opened 320 pixels wide, and nothing may run off the side</li>
      <li>the start of the form and its longest choice are gone through by keyboard alone, and each control must have a name to say</li>
      <li>the whole form is gone through without JavaScript</li>
    </ul>
    <p>
      Programs do not find everything. These pages have not yet been tested by people who use a screen reader every day, nor by an outside
      body.
    </p>
    <h2>If we do not put it right</h2>
    <Enforcement nation={body.nation} />
    <p>This statement was prepared on 22 November 2026.</p>
  </>
)

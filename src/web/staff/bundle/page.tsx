import type { BundleItem } from '#outputs'
import { longDay, plainDay } from '#outputs'
import type { BundleState } from '../../bundle-services.ts'
import { Button, Checkboxes, Input, Select, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { sizeInWords } from '../documents/view.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import type { AskedFor } from './asked.ts'
import type { ChoiceForm } from './choice.ts'

interface Of {
  readonly frame: Frame
  readonly reference: string
  readonly caseHref: string
  readonly csrf: string
  readonly errors: readonly FormError[]
}

const standingWords: Readonly<Record<BundleState['is'], string>> = {
  'to-check': 'Somebody else must check what is taken out',
  ready: 'Ready',
  'sent-back': 'Sent back',
}

const Before = ({ bundles, at }: { readonly bundles: readonly BundleState[]; readonly at: string }) => (
  <section class="rc-block rc-space-top" aria-labelledby="bn-h">
    <h2 id="bn-h">Bundles of this case</h2>
    {bundles.length === 0 ? (
      <Empty title="None yet">A bundle that is chosen stands here. Making it again gives exactly the same file.</Empty>
    ) : (
      <table class="rc-tbl rc-tbl--stack">
        <thead>
          <tr>
            <th scope="col">Dated</th>
            <th scope="col">Holds</th>
            <th scope="col">Chosen by</th>
            <th scope="col">How it stands</th>
          </tr>
        </thead>
        <tbody>
          {bundles.map(({ id, issued, choice, entries, chosenBy, is }) => (
            <tr>
              <th scope="row">
                <a href={`${at}/${id}`}>{plainDay(issued)}</a>
              </th>
              <td data-l="Holds">
                {choice.items.length} things, as far as entry {entries}
              </td>
              <td data-l="Chosen by">{chosenBy.name}</td>
              <td data-l="How it stands">{standingWords[is]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

const WordsOut = ({ form, errors }: { readonly form: ChoiceForm; readonly errors: readonly FormError[] }) => (
  <section class="rc-block" aria-labelledby="wo-h">
    <h2 id="wo-h">Words to take out</h2>
    <p class="rc-small">
      They are taken out of the bundle itself, wherever they stand, and a mark with your reason is put in their place. The record keeps
      them. A document is shown as it is: take out its pages below, or add a copy of it without those words and choose that.
    </p>
    {form.words.map(({ words, item, reason }, i) => (
      <fieldset class="govuk-fieldset rc-removal">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Words {i + 1}</legend>
        <Input
          id={`words-${i}`}
          name={`words-${i}`}
          value={words}
          label={{ text: 'The words, as they are written' }}
          errorMessage={errorFor(errors, `words-${i}`)}
        />
        <Select
          id={`in-${i}`}
          name={`in-${i}`}
          label={{ text: 'Taken out of' }}
          value={item}
          items={[
            { value: '*', text: 'Everything' },
            ...form.items
              .filter(({ item: { id } }) => !id.startsWith('document/'))
              .map(({ item: { id, title } }) => ({ value: id, text: title })),
          ]}
        />
        <Input id={`why-${i}`} name={`why-${i}`} value={reason} label={{ text: 'Why' }} errorMessage={errorFor(errors, `why-${i}`)} />
      </fieldset>
    ))}
    <Button text="Take out more words" name="do" value="more" classes="govuk-button--secondary" />
  </section>
)

const PagesOut = ({ form, errors }: { readonly form: ChoiceForm; readonly errors: readonly FormError[] }) =>
  form.pages.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="po-h">
      <h2 id="po-h">Pages to take out</h2>
      {form.pages.map(({ item, title, pages, reason }) => (
        <fieldset class="govuk-fieldset rc-removal">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{title}</legend>
          <Input
            id={`pages-${item}`}
            name={`pages-${item}`}
            value={pages}
            label={{ text: 'Pages' }}
            hint={{ text: 'Like 2, 4-6. Leave it empty to send all of it.' }}
            errorMessage={errorFor(errors, `pages-${item}`)}
          />
          <Input
            id={`why-${item}`}
            name={`why-${item}`}
            value={reason}
            label={{ text: 'Why' }}
            errorMessage={errorFor(errors, `why-${item}`)}
          />
        </fieldset>
      ))}
    </section>
  )

const AskedSection = ({ asked, titleOf }: { readonly asked: AskedFor; readonly titleOf: (id: string) => string }) => (
  <section class="rc-block" aria-labelledby="ak-h">
    <input type="hidden" name="enquiry" value={asked.enquiry} />
    <h2 id="ak-h">What was asked for{asked.reference !== '' && `, ${asked.reference}`}</h2>
    <p class="rc-small">The front of the bundle says what answers each. What is not gathered yet is said to be missing.</p>
    <ol class="govuk-list govuk-list--number">
      {asked.asked.map(({ words, items }) => (
        <li>
          {words}: {items.length === 0 ? <strong>not gathered yet</strong> : items.map(titleOf).join(', ')}
        </li>
      ))}
    </ol>
  </section>
)

const itemText = ({ title, on }: BundleItem): string => (on === undefined ? title : `${title}, ${plainDay(on)}`)

export const ChooseBundlePage = ({
  frame,
  reference,
  caseHref,
  csrf,
  errors,
  bundles,
  form,
  asked,
}: Of & { readonly bundles: readonly BundleState[]; readonly form: ChoiceForm; readonly asked?: AskedFor }) => (
  <StaffShell frame={frame} title={`Evidence: ${reference}`} current="/cases" isError={errors.length > 0}>
    <CaseCrumb reference={reference} href={caseHref} here="Evidence" />
    <h1>Evidence for an ombudsman</h1>
    <p class="rc-sub">One PDF with an index and page numbers, and a folder of files with their fingerprints.</p>
    <FormErrors errors={errors} title="This bundle cannot be chosen yet" />
    <Before bundles={bundles} at={`${caseHref}/bundle`} />
    <form action={`${caseHref}/bundle`} method="post" novalidate>
      <CsrfField token={csrf} />
      {asked && <AskedSection asked={asked} titleOf={id => form.items.find(({ item }) => item.id === id)?.item.title ?? id} />}
      <section class="rc-block" aria-labelledby="in-h">
        <h2 id="in-h">What goes in</h2>
        <Checkboxes
          name="items"
          idPrefix="items"
          fieldset={{
            legend: {
              text: asked
                ? 'What answers the enquiry is chosen, with the chronology, the decisions and the dates. Add or clear what you need.'
                : 'Everything the case has. Clear what is not asked for.',
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          errorMessage={errorFor(errors, 'items')}
          items={form.items.map(({ item, isIn }) => ({ value: item.id, text: itemText(item), checked: isIn }))}
        />
      </section>
      <WordsOut form={form} errors={errors} />
      <PagesOut form={form} errors={errors} />
      <Button text="Choose this bundle" name="do" value="choose" preventDoubleClick />
    </form>
  </StaffShell>
)

const Making = ({
  state,
  at,
  csrf,
  mayHave,
}: {
  readonly state: BundleState
  readonly at: string
  readonly csrf: string
  readonly mayHave: boolean
}) => {
  const { making } = state
  if (making.is === 'made')
    return mayHave ? (
      <p class="rc-acts">
        <a class="rc-btn rc-btn--main" href={`${at}/bundle.pdf`}>
          Download the PDF
        </a>
        <a class="rc-btn" href={`${at}/bundle.zip`}>
          Download everything as a zip
        </a>
        <span class="rc-small">
          {making.pages} pages, {sizeInWords(making.pdfBytes)}; the zip is {sizeInWords(making.zipBytes)}.
        </span>
      </p>
    ) : (
      <p>It is made. You chose it, so you can download it once somebody else has checked what is taken out.</p>
    )
  if (making.is === 'going')
    return (
      <>
        <p>
          <progress max={making.of} value={making.done} aria-label="How much of the bundle is made" /> {making.done} of {making.of} parts
          are done. You may leave this page: it goes on.
        </p>
        <p class="rc-acts">
          <a class="rc-btn rc-btn--main" href={at}>
            Look again
          </a>
        </p>
        <form action={at} method="post">
          <CsrfField token={csrf} />
          <Button text="Stop making it" name="do" value="stop" classes="govuk-button--secondary" />
        </form>
      </>
    )
  return (
    <form action={at} method="post">
      <CsrfField token={csrf} />
      {making.is === 'failed' && (
        <p>It could not be made: {making.because}. Nothing was lost; make it again, or leave out the document named.</p>
      )}
      <Button text="Make it" name="do" value="make" preventDoubleClick />
    </form>
  )
}

const Check = ({
  state,
  at,
  csrf,
  errors,
  isOwn,
}: {
  readonly state: BundleState
  readonly at: string
  readonly csrf: string
  readonly errors: readonly FormError[]
  readonly isOwn: boolean
}) => {
  if (state.is !== 'to-check') return null
  if (isOwn) return <p>You chose this bundle, so somebody else who may send letters must check what is taken out of it.</p>
  return (
    <section class="rc-block rc-space-top" aria-labelledby="ck-h">
      <h2 id="ck-h">Check what is taken out</h2>
      <p class="rc-small">Make the bundle, read it, and say whether everything that should be out is out.</p>
      <form action={at} method="post" novalidate>
        <CsrfField token={csrf} />
        <Textarea id="reason" name="reason" label={{ text: 'What you found' }} rows={3} errorMessage={errorFor(errors, 'reason')} />
        <div class="rc-acts">
          <Button text="It is right" name="do" value="checked" />
          <Button text="Send it back" name="do" value="sent-back" classes="govuk-button--secondary" />
        </div>
      </form>
    </section>
  )
}

export const BundlePage = ({
  frame,
  reference,
  caseHref,
  csrf,
  errors,
  state,
  items,
  isOwn,
}: Of & { readonly state: BundleState; readonly items: readonly BundleItem[]; readonly isOwn: boolean }) => {
  const at = `${caseHref}/bundle/${state.id}`
  const titleOf = (id: string): string => items.find(item => item.id === id)?.title ?? id
  return (
    <StaffShell frame={frame} title={`Bundle: ${reference}`} current="/cases" isError={errors.length > 0}>
      <CaseCrumb reference={reference} href={caseHref} here="Evidence" />
      <h1>Bundle of {longDay(state.issued)}</h1>
      <p class="rc-sub">
        Chosen by {state.chosenBy.name}, as far as entry {state.entries} of the record. {standingWords[state.is]}
        {state.judgedBy !== undefined && ` by ${state.judgedBy}`}.{state.reason !== undefined && ` ${state.reason}`}
      </p>
      <FormErrors errors={errors} title="This could not be done" />
      {state.is !== 'sent-back' && <Making state={state} at={at} csrf={csrf} mayHave={state.is === 'ready' || !isOwn} />}
      <Check state={state} at={at} csrf={csrf} errors={errors} isOwn={isOwn} />
      <section class="rc-block rc-space-top" aria-labelledby="hd-h">
        <h2 id="hd-h">What it holds</h2>
        <ol class="govuk-list govuk-list--number">
          {state.choice.items.map(id => (
            <li>{titleOf(id)}</li>
          ))}
        </ol>
      </section>
      {state.choice.removals.length > 0 && (
        <section class="rc-block" aria-labelledby="rm-h">
          <h2 id="rm-h">What is taken out</h2>
          <table class="rc-tbl rc-tbl--stack">
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Out of</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {state.choice.removals.map(removal => (
                <tr>
                  <th scope="row">{removal.what === 'words' ? `“${removal.words}”` : `Pages ${removal.pages.join(', ')}`}</th>
                  <td data-l="Out of">{removal.item === '*' ? 'Everything' : titleOf(removal.item)}</td>
                  <td data-l="Why">{removal.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="rc-acts">
        <a href={`${caseHref}/bundle`}>All bundles of this case</a>
      </p>
    </StaffShell>
  )
}

/** Each language is named in itself, so that whoever needs it finds it. In a form the words typed go with it, and come back. */
const languages = [
  { code: 'en', name: 'English' },
  { code: 'cy', name: 'Cymraeg' },
] as const

export const LanguageSwitch = ({ form }: { readonly form?: string | undefined }) => (
  <span class="rc-languages">
    {/* Enter in a field presses a form's first button: that must not be a language. */}
    {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: with a tabindex of -1 nobody comes to it. */}
    {form !== undefined && <button type="submit" form={form} tabindex={-1} aria-hidden="true" class="govuk-visually-hidden" />}
    {languages.map(({ code, name }) =>
      form === undefined ? (
        <a href={`/language/${code}`} lang={code} hreflang={code} rel="nofollow">
          {name}
        </a>
      ) : (
        <button type="submit" form={form} formnovalidate name="_language" value={code} lang={code} class="rc-linklike">
          {name}
        </button>
      ),
    )}
  </span>
)

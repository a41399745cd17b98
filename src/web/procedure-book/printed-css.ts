/** The style of the printed book, inside the file: A4, numbered pages, black on white, colour never the only sign. */
export const printedCss = `
:root { --rc-font: "Source Sans 3", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; --rc-ink: #17252d; --rc-ink-2: #4a5a63; --rc-edge: #6b7a83; --rc-rule: #d6dcdd; --rc-paper: #f7f5f0; --rc-brand: #11505a; --rc-brand-deep: #0b363e; --rc-brand-tint: #e2eff0; --rc-link: #0e5a72; --rc-late: #9d2a1b; --rc-late-tint: #fbeae5; --rc-today: #7c4a03; --rc-today-tint: #fcf0d9; --rc-wait: #3b4f78; --rc-wait-tint: #e9edf6; --rc-more: #67397f; --rc-more-tint: #f2e8f7; }
@page { size: A4; margin: 18mm 17mm 20mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt Arial, sans-serif; color: #4a5a63; } @bottom-left { content: var(--foot); font: 9pt Arial, sans-serif; color: #4a5a63; } }
* { box-sizing: border-box; }
html { font-family: var(--rc-font); color: var(--rc-ink); background: #fff; font-size: 16px; line-height: 1.42; }
body { margin: 0 auto; max-width: 900px; padding: 24px; }
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 12px; }
h2 { font-size: 20px; margin: 26px 0 10px; }
h3, h2.rc-rule__h { font-size: 17px; margin: 0; }
p + p { margin-top: 6px; }
a { color: var(--rc-link); }
ul { padding-left: 20px; }
.book-chapter { margin-top: 56px; }
.book-cover p { font-size: 18px; }
.book-cover .book-hash { font: 13px/1.5 monospace; overflow-wrap: anywhere; }
.book-figures { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 18px 0; }
.book-toc { columns: 2; column-gap: 36px; padding-left: 24px; }
.book-toc li { break-inside: avoid; padding: 2px 0; }
.book-sign { border: 2px solid var(--rc-ink); padding: 16px 18px; margin-top: 28px; break-inside: avoid; }
.book-sign h2 { margin-top: 0; }
.book-sign table { width: 100%; border-collapse: collapse; margin-top: 10px; }
.book-sign th { text-align: left; width: 190px; padding: 12px 8px 4px 0; vertical-align: bottom; }
.book-sign td { border-bottom: 1px solid var(--rc-ink); height: 40px; }
.rc-vh { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.rc-rule { border-top: 2px solid var(--rc-ink); padding: 10px 0 4px; margin: 0 0 22px; }
.rc-rule--short { border-top: 1px solid var(--rc-edge); margin-bottom: 14px; }
.rc-rule > header { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; margin-bottom: 6px; break-after: avoid; }
.rc-rule .no { font-weight: 700; color: var(--rc-brand); }
.rc-rule header h3, .rc-rule header .rc-rule__h { flex: 1 1 260px; }
.rc-chips { display: flex; flex-wrap: wrap; gap: 6px; }
.rc-chip { display: inline-flex; align-items: center; gap: 4px; padding: 0 8px; border-radius: 99px; font-size: 13px; border: 1px solid var(--rc-edge); }
.rc-icon { width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 2; }
.rc-four { display: grid; grid-template-columns: 80px minmax(0, 1fr); }
.rc-four > dt { font-size: 14px; font-weight: 700; color: var(--rc-ink-2); padding: 7px 0; border-top: 1px solid var(--rc-rule); }
.rc-four > dd { padding: 6px 0; border-top: 1px solid var(--rc-rule); }
.rc-four > :nth-child(-n+2) { border-top: 0; }
.rc-kv { display: grid; grid-template-columns: 130px minmax(0, 1fr); gap: 1px 12px; margin-top: 4px; }
.rc-kv > b { font-weight: 500; color: var(--rc-ink-2); }
.rc-doubt { background: var(--rc-today-tint); border-left: 4px solid var(--rc-today); padding: 6px 12px; margin-top: 4px; }
.rc-departs { background: var(--rc-late-tint); border-left: 4px solid var(--rc-late); padding: 6px 12px; margin-top: 4px; }
.rc-parts__t { font-weight: 700; font-size: 14px; color: var(--rc-ink-2); margin-top: 8px; }
.rc-parts { list-style: none; padding: 0; }
.rc-parts > li { border-left: 3px solid var(--rc-rule); padding: 1px 0 4px 12px; margin-top: 6px; }
.rc-part-clause, .rc-small { color: var(--rc-ink-2); font-size: 14px; }
.rc-parts .rc-example::before { content: "Example. "; font-weight: 700; }
.rc-kept { white-space: pre-line; }
.rc-does { list-style: none; padding: 0; }
.rc-does li { padding: 1px 0; }
.rc-beside > div { display: grid; grid-template-columns: 180px minmax(0, 1fr); gap: 2px 12px; padding: 2px 0; }
.rc-beside dt { font-weight: 700; }
.rc-letter-words > div { border-left: 3px solid var(--rc-rule); padding-left: 14px; margin: 0 0 20px; font-size: 15px; }
.rc-letter-words summary { font-weight: 700; list-style: none; }
.rc-years { columns: 3; column-gap: 28px; margin-top: 12px; font-size: 14px; }
.rc-years section { break-inside: avoid; margin-bottom: 12px; }
.rc-years ul { list-style: none; padding: 0; }
.rc-fig svg { width: 100%; height: auto; display: block; }
.rc-flow text, .rc-period text { font-family: var(--rc-font); fill: var(--rc-ink); }
.rc-flow rect { fill: #fff; stroke: var(--rc-brand); }
.rc-flow .rc-flow__begin rect { fill: var(--rc-paper); stroke: var(--rc-edge); }
.rc-flow .rc-flow__band rect { fill: var(--rc-wait-tint); stroke: var(--rc-wait); }
.rc-flow__line { fill: none; stroke: var(--rc-ink); stroke-width: 1.6; }
.rc-flow__head { fill: var(--rc-ink); }
.rc-flow__badge circle { fill: #fff; stroke: var(--rc-ink); stroke-width: 1.4; }
.rc-flow-words { list-style: none; padding: 0; margin-top: 12px; }
.rc-flow-words > li { padding: 4px 0; border-top: 1px solid var(--rc-rule); }
.rc-flow-words ul { list-style: none; }
.rc-flow-list__n { display: inline-block; min-width: 20px; text-align: center; border: 1.4px solid var(--rc-ink); border-radius: 99px; font-size: 12px; line-height: 18px; margin-right: 4px; }
.rc-periods ul { list-style: none; padding: 0; }
.rc-periods li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr); gap: 2px 20px; padding: 6px 0; border-top: 1px solid var(--rc-rule); break-inside: avoid; }
.rc-period { width: 100%; max-width: 480px; height: auto; display: block; }
.rc-period--scale { width: calc(55.55% - 11px); margin-left: auto; }
.rc-period__bar { fill: var(--rc-brand); }
rect.rc-period__aim { fill: var(--rc-brand-tint); stroke: var(--rc-brand); stroke-width: 2; stroke-dasharray: 5 3; }
.rc-period__more { fill: var(--rc-more-tint); stroke: var(--rc-more); stroke-width: 1.6; stroke-dasharray: 2 3; }
.rc-period__axis { fill: none; stroke: var(--rc-rule); stroke-width: 1; }
.rc-period__law { fill: none; stroke: var(--rc-late); stroke-width: 3; }
path.rc-period__aim { fill: none; stroke: var(--rc-today); stroke-width: 2.5; stroke-dasharray: 4 2; }
path.rc-period__outer, path.rc-period__other { fill: none; stroke: var(--rc-ink); stroke-width: 2; stroke-dasharray: 2 3; }
.rc-period__break { fill: none; stroke: #fff; stroke-width: 2.5; }
@media screen and (max-width: 640px) { body { padding: 16px; } .rc-four, .rc-kv, .rc-beside > div, .rc-periods li { grid-template-columns: minmax(0, 1fr); } .rc-four > dd { border-top: 0; padding-top: 0; } .book-toc, .rc-years { columns: 1; } .rc-period--scale { width: 100%; } .book-sign th { width: 110px; } }
@media print {
  html { font-size: 10.2pt; }
  h1 { font-size: 20pt; } h2 { font-size: 14pt; } h3, h2.rc-rule__h { font-size: 11.5pt; }
  body { max-width: none; padding: 0; }
  .book-chapter { break-before: page; margin-top: 0; }
  h1, h2, h3 { break-after: avoid; }
  .rc-parts > li, .rc-fig > svg, tr { break-inside: avoid; }
  .rc-rule--short { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  .rc-doubt, .rc-departs, .rc-flow, .rc-period { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`

/** The look of a page on screens of every width and on A4 paper. */
export const style = `
:root { --ink: #1f2328; --soft: #57606a; --line: #d8dde3; --ground: #f6f7f9; --blue: #0072b2; --vermilion: #d55e00; --amber: #fff6e0; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 62rem; padding: 2.5rem 1.5rem 4rem; color: var(--ink); background: #fff; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 3rem 0 .8rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.05rem; line-height: 1.3; margin: 1.6rem 0 .3rem; }
p { margin: 0 0 .8rem; max-width: 46rem; }
a { color: #005a8c; }
code { font: .85em/1.4 ui-monospace, SFMono-Regular, Menlo, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.lead { color: var(--soft); overflow-wrap: anywhere; }
.summary { font-size: 1.15rem; max-width: 48rem; }
.note, .meaning { color: var(--soft); font-size: .875rem; }
.note { margin-top: .5rem; }
.caution { background: var(--amber); border-left: 4px solid #b37400; padding: .5rem .8rem; font-size: .9375rem; overflow-wrap: anywhere; }
nav ol { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: 1rem 0 0; padding: 0; font-size: .9375rem; }
nav a { display: inline-block; padding: .2rem 0; }
nav + main section:first-child h2 { margin-top: 1.6rem; }
.scroll { overflow-x: auto; margin: 0 0 1.2rem; }
table { border-collapse: collapse; font-size: .9rem; line-height: 1.4; font-variant-numeric: tabular-nums; min-width: 100%; }
caption { text-align: left; color: var(--soft); font-size: .875rem; padding: 0 0 .35rem; }
th, td { padding: .38rem .7rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 600; font-size: .8125rem; line-height: 1.3; vertical-align: bottom; border-bottom: 1.5px solid var(--soft); }
tbody th { font-weight: 400; min-width: 7rem; }
.facts td { width: 80%; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
.text { text-align: left; }
td.text { min-width: 9rem; }
.checklist td.text, .facts td.text, .plot td.text { min-width: 0; }
.meaning { display: inline-block; max-width: 30rem; }
.small { display: block; color: var(--soft); font-size: .8125rem; }
.few { display: inline-block; border: 1px solid #8a5a00; color: #6b4600; border-radius: 3px; padding: 0 .3rem; font-size: .75rem; line-height: 1.35; }
.bar { display: block; margin-top: .25rem; }
.bar .whole { stroke: #aeb6bf; stroke-width: 1; }
.bar .interval { stroke: var(--blue); stroke-width: 4; stroke-opacity: .4; }
.bar .value { fill: var(--blue); }
.bar .gain { fill: var(--blue); }
.plot { margin: 0 0 1.6rem; display: grid; grid-template-columns: minmax(0, 27rem) minmax(0, 1fr); gap: .3rem 3rem; align-items: start; }
.plot figcaption { grid-column: 1 / -1; }
.plot figcaption p { font-size: .9rem; margin: 0 0 .3rem; color: var(--soft); }
.plot .scroll { margin-bottom: .4rem; }
.chart.narrow { max-width: 34rem; margin-bottom: .6rem; }
.chart > svg { display: block; width: 100%; height: auto; }
.dense th:not(:first-child), .dense td { padding-left: .3rem; }
.dense th, .dense td:not(:last-child) { padding-right: .3rem; }
.plot table { font-size: .8125rem; }
.plot th, .plot td { padding: .16rem .6rem; }
.plot th:last-child, .plot td:last-child { padding-right: 0; }
.plot th:first-child { padding-left: 0; min-width: 0; }
.plot tbody th { white-space: nowrap; }
.legend { list-style: none; margin: .3rem 0 .4rem; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; font-size: .875rem; }
.legend svg, .key svg { vertical-align: -1px; }
.key { white-space: nowrap; margin-right: .8rem; }
.crops { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .8rem; margin-bottom: 1.2rem; }
.crop { margin: 0; break-inside: avoid; }
.crop svg { display: block; width: 100%; height: auto; background: var(--ground); }
.crop figcaption { font-size: .78rem; line-height: 1.35; padding-top: .25rem; overflow-wrap: anywhere; }
.crop .file { color: var(--soft); }
.halo, .truth, .detection { fill: none; vector-effect: non-scaling-stroke; }
.halo { stroke: #000; stroke-opacity: .65; stroke-width: 4; }
.truth { stroke: #56b4e9; stroke-width: 2; }
.detection { stroke: #ffb000; stroke-width: 2; stroke-dasharray: 5 3; }
.checklist td:last-child, .checklist th:last-child { width: 55%; }
.checklist tbody th { min-width: 2.5rem; width: 3rem; }
.write { display: block; border-bottom: 1px solid #8b949e; height: 1.4em; margin-bottom: .4rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .8rem; color: var(--soft); font-size: .875rem; }
@media (max-width: 46rem) { .plot { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 40rem) { .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } .stacked table, .stacked tbody, .stacked caption { display: block; } .stacked tr { display: flex; flex-wrap: wrap; align-items: center; gap: .1rem 1rem; border-bottom: 1px solid var(--line); padding: .5rem 0; } .stacked th, .stacked td { border: 0; padding: 0; } .stacked tbody th { flex: 1 0 100%; } body { padding: 1.5rem 1rem 3rem; } h1 { font-size: 1.5rem; } .summary { font-size: 1.05rem; } .checklist td:last-child, .checklist th:last-child { width: 45%; } }
@page { size: A4; margin: 15mm 15mm 16mm; }
@media print {
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; font-size: 1rem; line-height: 1.4; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h2 { margin-top: 1.8rem; padding-top: .6rem; }
  p { max-width: none; }
  nav { display: none; }
  p, section[aria-labelledby="thresholds"], section[aria-labelledby="errors"], section[aria-labelledby="comparison"] { break-inside: avoid; }
  .scroll { overflow: visible; break-inside: avoid; }
  .checklist .scroll { break-inside: auto; }
  th, td { padding: .25rem .5rem; }
  h2, h3, h2 + p, caption, figcaption, thead { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  tr, .plot, .crop, .caution, .kind { break-inside: avoid; }
  thead { display: table-header-group; }
  .plot { grid-template-columns: 47% minmax(0, 1fr); gap: .2rem 2rem; margin-bottom: .8rem; }
  .plot th, .plot td { padding: .1rem .3rem; }
  .crops { grid-template-columns: repeat(6, 1fr); gap: .6rem; }
  section[aria-labelledby="gallery"], section[aria-labelledby="figures"], section[aria-labelledby="checklist"] { break-before: page; }
  section[aria-labelledby="gallery"] h2, section[aria-labelledby="figures"] h2, section[aria-labelledby="checklist"] h2 { margin-top: 0; }
  footer { margin-top: 1rem; break-before: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;

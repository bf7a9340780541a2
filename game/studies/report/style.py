"""The style of a report: greys, so that it prints, and sizes for A4, Letter and small screens."""

STYLE = """\
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { font: 16px/1.5 Georgia, "Liberation Serif", "Times New Roman", serif; color: #111; background: #fff;
  max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; border-bottom: 3px solid #7a1f1f; padding-bottom: .4rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #999; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .3rem; }
p { margin: .4rem 0 .8rem; max-width: 46rem; }
.kicker { color: #555; margin: 0; font-size: .95rem; }
.verdict { font-size: 1.15rem; border-left: 4px solid #7a1f1f; padding-left: .8rem; }
.note { color: #444; font-size: .9rem; }
figure { margin: 0 0 .6rem; }
.drawn { margin: 1rem 0; }
figcaption { font-weight: bold; }
svg { width: 100%; height: auto; max-width: 46rem; font: 12px Arial, "Liberation Sans", sans-serif; }
svg text { fill: #111; }
svg .scale { fill: #444; font-size: 11px; }
svg .full { fill: #4a4a4a; stroke: #222; }
svg .open { fill: #f2f2f2; stroke: #222; }
svg .whisker { stroke: #000; stroke-width: 1.4; fill: none; }
svg .tick { stroke: #ddd; }
svg .zero { stroke: #000; stroke-width: 1.2; }
.key { display: inline-block; width: 1em; height: .8em; border: 1px solid #222; margin: 0 .3em 0 .8em; }
.key.full { background: #4a4a4a; }
.key.open { background: #f2f2f2; }
table { border-collapse: collapse; font: 13px/1.35 Arial, "Liberation Sans", sans-serif; width: 100%; }
caption { text-align: left; font-weight: bold; padding: .2rem 0; }
th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #ccc; vertical-align: top; }
th { border-bottom: 2px solid #666; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
td.n { white-space: nowrap; }
tbody th { border-bottom: 1px solid #ccc; min-width: 7em; }
td ul { margin: 0; padding-left: 1rem; }
.same { color: #555; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; font-size: .9rem; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
code { font: 13px Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
@media (max-width: 44rem) {
  body { padding: .8rem; }
  table { font-size: 12px; }
  th, td { padding: .2rem .25rem; overflow-wrap: anywhere; }
  td.n { white-space: normal; }
  tbody th { min-width: 0; }
}
@page { margin: 16mm; }
@media print {
  body { font-size: 10.5pt; max-width: none; padding: 0; }
  table { font-size: 8.5pt; }
  h1, .verdict { border-color: #000; }
  h2, h3, figcaption, caption { break-after: avoid; }
  figure, tr, .verdict, dl { break-inside: avoid; }
  svg { max-width: 125mm; }
  thead { display: table-header-group; }
}
"""

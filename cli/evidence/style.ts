// The look of an evidence pack: ink on paper.

export const STYLE = `
  :root { color-scheme: light; }
  body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: #221d16; background: #fff; }
  main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
  h1, h2 { font-family: Georgia, serif; line-height: 1.2; }
  h2 { margin: 2.2rem 0 .6rem; break-after: avoid; }
  table { border-collapse: collapse; width: 100%; font-size: .82rem; font-variant-numeric: tabular-nums; }
  th { text-align: start; color: #5d5344; }
  th, td { padding: .35rem .7rem .35rem 0; border-bottom: 1px solid #e3d8c3; vertical-align: top; overflow-wrap: anywhere; }
  tr { break-inside: avoid; }
  pre, code { font: .8rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
  pre { padding: .8rem 1rem; background: #f5efe2; border-radius: 8px; }
  dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .8rem; }
  dl > div { padding: .7rem .9rem; border: 1px solid #e3d8c3; border-radius: 10px; }
  dt { color: #5d5344; font-size: .85rem; }
  dd { margin: 0; }
  .proof-figure { font: 700 1.4rem/1.3 Georgia, serif; }
  .proof-what { color: #5d5344; font-size: .85rem; }
  .proof-axis { font-size: 12px; fill: #5d5344; }
  .proof-line { stroke: #e3d8c3; }
  .by-full { fill: #a8461f; background: #a8461f; }
  .by-partial { fill: #2f5d43; background: #2f5d43; }
  .by-none { fill: #35606b; background: #35606b; }
  figure { margin: 0; }
  figcaption { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .85rem; }
  .proof-key { display: inline-flex; align-items: center; gap: .4rem; }
  .proof-dot { width: .7rem; height: .7rem; border-radius: 3px; }
  .wrong { color: #a3262a; font-weight: 700; }
  @page { margin: 16mm; }
  @media print { body { font-size: 11px; } main { padding: 0; } .proof-dot, rect { print-color-adjust: exact; } }
`;

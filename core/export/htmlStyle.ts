/** The looks of an exported page: light, so that it prints as it shows; the colours of kinds are those of the drawing. */
export const pageStyle = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1f2328; font: 15px/1.5 -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem 3rem; }
h1 { margin: 0; font-size: 1.6rem; font-weight: 600; line-height: 1.25; overflow-wrap: anywhere; }
.where { margin: 0.25rem 0 0; color: #57606a; }
dl { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; margin: 1rem 0 0; }
dt { color: #57606a; font-size: 0.85rem; }
dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
figure { margin: 1.5rem 0 0; padding: 1rem 0; border: solid #d0d7de; border-width: 1px 0; }
figure svg { display: block; max-width: 100%; height: auto; }
table { width: 100%; margin-top: 1.5rem; border-collapse: collapse; }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid #eaeef2; text-align: start; vertical-align: top; }
th { color: #57606a; font-size: 0.85rem; font-weight: 400; }
.day th { padding-top: 1rem; color: inherit; font-size: inherit; font-weight: 600; }
td { overflow-wrap: anywhere; }
.time, .elapsed { white-space: nowrap; font-variant-numeric: tabular-nums; }
.kind, .elapsed { color: #57606a; }
.elapsed, th:last-child { padding-inline-end: 0; text-align: end; }
.day th:last-child { text-align: start; }
b { font-weight: 600; }
@media print {
  @page { margin: 15mm; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  .day { break-after: avoid; }
}
@media (max-width: 40rem) {
  main { padding: 1rem; }
  .kind, th:nth-last-child(3):not(:first-child) { display: none; }
}
`;

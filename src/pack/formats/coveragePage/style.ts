/** The page's looks, for light and dark, wide and narrow, screen and paper. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --raised: #f5f7fa; --line: #d5dbe3; --text: #1b2430; --soft: #566375;
  --link: #0b5cad; --exact: #1a7f4b; --approximate: #9a5b00; --refused: #b3261e;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #12161c; --raised: #1b212a; --line: #333d4a; --text: #e4e9f0; --soft: #a3afbf;
    --link: #7ab7ff; --exact: #5fd08f; --approximate: #f0b34c; --refused: #ff8f85;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
header, main { max-width: 76rem; margin: 0 auto; padding: 1rem 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 1.5rem 0 .5rem; }
h3 { font-size: .95rem; margin: 1rem 0 .25rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
[hidden] { display: none !important; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--page); padding: .5rem; z-index: 2; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .75rem; padding: 0; list-style: none; }
.card { background: var(--raised); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
.card h2 { margin: 0 0 .25rem; font-size: 1rem; }
#toolbar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; background: var(--raised); border-block: 1px solid var(--line); padding: .6rem max(1.25rem, calc((100% - 73.5rem) / 2)); }
#toolbar fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem .9rem; }
#toolbar legend { position: absolute; left: -99rem; }
#toolbar nav { margin-left: auto; display: flex; gap: .9rem; }
#shown { color: var(--soft); font-variant-numeric: tabular-nums; }
.search { flex: 1 1 16rem; display: flex; gap: .5rem; align-items: center; }
.search input { flex: 1; min-width: 0; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--soft); border-radius: .35rem; padding: .35rem .6rem; }
::placeholder { color: var(--soft); opacity: 1; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; left: -99rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { font-weight: 600; color: var(--soft); white-space: nowrap; }
tbody th { min-width: 14rem; }
td { min-width: 8rem; }
.group th { font-weight: 600; padding-top: 1.1rem; }
.id, .none, .needs { color: var(--soft); }
.needs { margin: .2rem 0 0; font-size: .85rem; max-width: 38rem; overflow-wrap: anywhere; }
svg { display: block; width: 100%; max-width: 12rem; height: 6px; margin: .35rem 0 .2rem; border-radius: 3px; background: var(--line); }
rect.exact { fill: var(--exact); } rect.approximate { fill: var(--approximate); } rect.refused { fill: var(--refused); }
.count, .badge, .level { font-size: .8rem; white-space: nowrap; }
.exact { color: var(--exact); } .approximate { color: var(--approximate); } .refused { color: var(--refused); }
.badge, .level { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; text-decoration: none; }
.level { color: var(--soft); }
.level.high, .level.critical { color: var(--text); font-weight: 600; }
td ul { margin: .3rem 0; padding-left: 1.1rem; min-width: 18rem; }
td .places { list-style: none; padding: 0; min-width: 10rem; max-width: 22rem; color: var(--soft); overflow-wrap: anywhere; }
.places code { font-size: .75rem; }
summary { cursor: pointer; }
.rule { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; background: var(--raised); content-visibility: auto; contain-intrinsic-size: auto 3rem; }
.rule[open] { content-visibility: visible; }
.rule > summary { padding: .5rem .9rem; overflow-wrap: anywhere; }
.title { font-weight: 600; }
.body { padding: 0 .9rem .9rem; overflow-wrap: anywhere; }
.prose { white-space: pre-line; max-width: 60rem; }
dl { display: grid; grid-template-columns: 8.5rem 1fr; gap: .2rem .75rem; margin: .5rem 0; }
dt { color: var(--soft); } dd { margin: 0; min-width: 0; } dd ul { margin: 0; padding-left: 1.1rem; }
code, pre { font: .85rem/1.5 ui-monospace, monospace; }
pre { background: var(--page); border: 1px solid var(--line); border-radius: .35rem; padding: .7rem .9rem; margin: .4rem 0; overflow: auto; max-height: 32rem; tab-size: 4; overflow-wrap: normal; }
.notes { margin: .25rem 0; padding-left: 1.1rem; font-size: .9rem; }
@media (max-width: 40rem) {
  #toolbar { position: static; } html { scroll-padding-top: 0; }
  #toolbar nav { margin-left: 0; }
  th, td { padding: .4rem .35rem; } tbody th { min-width: 8rem; } td { min-width: 6rem; } td ul { min-width: 10rem; }
  dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; }
}
@media print {
  :root { color-scheme: light; }
  #toolbar, .skip { display: none; }
  pre { max-height: none; white-space: pre-wrap; overflow-wrap: anywhere; }
  .wide { overflow: visible; } table { font-size: .85rem; } tbody th, td, td ul, td .places { min-width: 0; overflow-wrap: anywhere; }
  h2, h3, summary { break-after: avoid; }
}
`;

/** Of the style, SHA-256 in base 64. */
export const styleHash = "EfzT0lRrpCS5/288GTrr9Bg0LmwfbqIwbcavAX9De5Q=";

/** How the picker's controls look. Light or dark as the root's `data-theme` says, which is set from the person's choice. */
export const STYLE = `
:root{--card:#ffffff;--line:#cfd9d6;--edge:#7b8a86;--text:#1a2523;--muted:#53635f;--accent:#17696a;--accent-text:#ffffff;
--accent-soft:#e3f1ef;--alert:#8c2f1b;--alert-soft:#fdeee9;--mark:#d97706;--mark-soft:rgb(245 179 1/.2);--stop:#c2410c;
--stop-soft:rgb(194 65 12/.16);--target:36px;background:none;color:var(--text);font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
:root[data-theme=dark]{--card:#1c2322;--line:#3b4846;--edge:#7d8c88;--text:#e8efed;--muted:#a5b4b0;--accent:#7fcdc2;
--accent-text:#0d2422;--accent-soft:#22393a;--alert:#ffb4a2;--alert-soft:#3b221d;--mark:#f5b301;--stop:#ff8a65}
:root[data-theme=dark] .card{color-scheme:dark}
@media (pointer:coarse){:root{--target:44px}}
@media (prefers-contrast:more){:root{--line:#5a6a66;--muted:#2c3a37}:root[data-theme=dark]{--line:#93a39f;--muted:#d5e0dd}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html,body{margin:0;width:100%;height:100%;overflow:hidden;background:none}
body{cursor:crosshair;user-select:none;-webkit-user-select:none}
body.still{cursor:default}
h1,p,fieldset,legend{margin:0;padding:0;border:0}
h1{font-size:16px;font-weight:650}

.spot{position:fixed;pointer-events:none;border:3px solid var(--mark);border-radius:4px;background:var(--mark-soft);
box-shadow:0 0 0 1px rgb(255 255 255/.9),inset 0 0 0 1px rgb(255 255 255/.6)}
.spot.refused{border-color:var(--stop);border-style:dashed;background:var(--stop-soft)}

.card{position:fixed;inset-inline:0;bottom:12px;width:fit-content;max-width:min(620px,calc(100% - 16px));margin-inline:auto;
max-height:calc(100% - 24px);overflow:auto;padding:12px 14px;border:1px solid var(--line);border-radius:14px;background:var(--card);
color:var(--text);box-shadow:0 6px 32px rgb(0 0 0/.35);cursor:default}
.card.above{bottom:auto;top:12px}
.card:focus{outline:none}
.said{overflow-wrap:anywhere;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;line-clamp:3;overflow:hidden}
.said.refused{color:var(--alert);font-weight:550;-webkit-line-clamp:6;line-clamp:6}
.keys{margin-block-start:2px;color:var(--muted);font-size:13px}
@media (pointer:coarse){.keys{display:none}}
.row{display:flex;flex-wrap:wrap;gap:8px;margin-block-start:10px}
.row.end{justify-content:flex-end}
.row .apart{margin-inline-start:auto}
.signs{display:flex;gap:8px}

button,select{min-height:var(--target);font:inherit;color:inherit}
button{min-width:var(--target);padding:5px 14px;border:1px solid var(--line);border-radius:10px;background:transparent;
color:var(--accent);font-weight:550;cursor:pointer}
button:hover{background:var(--accent-soft)}
button.main{border-color:transparent;background:var(--accent);color:var(--accent-text)}
button.main:hover{filter:brightness(1.08)}
button[aria-disabled=true]{opacity:.5;cursor:default}
button.sign{padding-inline:8px;font-size:18px;line-height:1}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}

.panel{width:min(460px,calc(100% - 16px))}
.part{display:block;margin-block-start:10px}
.part+.row,.alert+.row{margin-block-start:14px}
legend,.label{color:var(--muted);font-size:13px}
.words{display:block;margin-block-start:4px;padding:8px 10px;border-radius:10px;background:var(--accent-soft);font-weight:550;
color:var(--text);overflow-wrap:anywhere;user-select:text;-webkit-user-select:text}
.counts{font-weight:550}
.hint{color:var(--muted);font-size:13px;overflow-wrap:anywhere}
.alert{margin-block-start:10px;padding:8px 12px;border-radius:10px;background:var(--alert-soft);color:var(--alert);overflow-wrap:anywhere}
select{display:block;color:var(--text);font-size:14px;width:100%;margin-block-start:4px;padding:4px 10px;border:1px solid var(--edge);border-radius:10px;background:var(--card)}
.choices{display:flex;flex-wrap:wrap;gap:0 18px}
.choices label{display:flex;align-items:center;gap:8px;min-height:var(--target);overflow-wrap:anywhere;cursor:pointer}
input[type=radio]{flex:none;width:18px;height:18px;margin:0;accent-color:var(--accent)}
@media (max-width:480px){.card{inset-inline:8px;width:auto;max-width:none;bottom:8px}.card.above{top:8px}.row button:not(.sign){flex:1}
.bar .row .apart{margin-inline-start:0}.bar .signs{flex:1 0 100%}}
@media (forced-colors:active){.spot{border-color:Highlight}button,.card{border-color:CanvasText}}
`;

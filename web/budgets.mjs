// Fails the build when the page outgrows its budgets (design/CHANNELS.md): gzip bytes of what web/dist serves.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const DIST = new URL("./dist/", import.meta.url);
const LOADER = "widget.js";
const BUDGETS = [
  { name: "chat page, HTML + CSS", kilobytes: 15, holds: (file) => file.endsWith(".html") || /^assets.*\.css$/.test(file) },
  { name: "chat page, script", kilobytes: 60, holds: (file) => file.endsWith(".js") && file !== LOADER },
  { name: "loader", kilobytes: 3, holds: (file) => file === LOADER },
];

const files = readdirSync(DIST, { recursive: true }).map(String);
let over = false;
for (const { name, kilobytes, holds } of BUDGETS) {
  const chosen = files.filter(holds);
  const bytes = chosen.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, DIST))).length, 0);
  const fits = chosen.length > 0 && bytes <= kilobytes * 1024;
  console.log(`${fits ? "ok  " : "OVER"} ${name}: ${(bytes / 1024).toFixed(1)} of ${kilobytes} KB gzip`);
  over ||= !fits;
}
process.exitCode = over ? 1 : 0;

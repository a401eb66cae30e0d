import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

// One script and one sheet, served from the origin alone; nothing is inlined, for the policy (default-src 'self') refuses data: and inline code.
/** Names what the page loads, for who copies it: sitrep site. */
const files = {
  name: 'files',
  writeBundle({ dir }) {
    const names = readdirSync(join(dir, 'assets')).sort();
    writeFileSync(join(dir, 'files.txt'), names.map((name) => `assets/${name}\n`).join(''));
  },
};

export default defineConfig({
  plugins: [files],
  root: 'src/main/web',
  base: './', // every page lies one step below the root, and a static copy anywhere
  build: {
    outDir: process.env.PAGE_OUT ?? '../../../target/classes/org/sitrep/page',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    reportCompressedSize: true,
  },
});

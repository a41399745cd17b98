// After installing: compiles the stylesheet and reads the code through once, so that the first start is as quick as any other.
import { fileURLToPath } from 'node:url'

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import('../bin/typescript.mjs')
  const { assetsFor } = await import(fileURLToPath(new URL('../src/web/layout/stylesheet.ts', import.meta.url)))
  assetsFor()
  for (const door of ['cli/main.ts', 'server/index.ts']) await import(fileURLToPath(new URL(`../src/${door}`, import.meta.url)))
}

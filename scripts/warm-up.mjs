// After installing: compiles the stylesheet and reads the code through once, so that the first start is as quick as any other.
import { fileURLToPath } from 'node:url'

if (Number(process.versions.node.split('.')[0]) >= 24) {
  const { register } = await import('tsx/esm/api')
  register()
  const { assetsFor } = await import(fileURLToPath(new URL('../src/web/layout/stylesheet.ts', import.meta.url)))
  assetsFor()
  await import(fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)))
}

import path from 'node:path'
import { type Plugin, rolldown } from 'rolldown'

export type Bundle = {
  /** The file to run, absolute. */
  entry: string
  /** Where the bundle goes, absolute; its first file is named like the entry, with `.js`. */
  folder: string
}

/**
 * Puts a program of ours into a few JavaScript files, so that it starts without compiling or looking for a thousand
 * modules. Libraries stay where they are and are loaded from there; so do files beside the sources.
 * @returns the file to start with Node
 */
export async function bundleProgram({ entry, folder }: Bundle): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    // As Node itself finds them, so that a library is loaded once, whoever asks for it.
    resolve: { conditionNames: ['node', 'import', 'module-sync', 'default'], mainFields: ['main'] },
    plugins: [librariesStay(folder), sourcesStay(folder)],
  })
  try {
    await bundle.write({
      dir: folder,
      format: 'esm',
      sourcemap: true,
      cleanDir: true,
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      // Nobody reads it, and stacks are mapped back; names of functions and classes are part of what they say.
      minify: false,
      keepNames: false,
    })
  } finally {
    await bundle.close()
  }
  return path.join(folder, `${path.parse(entry).name}.js`)
}

/** Whatever lies in `node_modules` is imported from there. */
function librariesStay(folder: string): Plugin {
  return {
    name: 'libraries-stay',
    async resolveId(source, importer, { isEntry }) {
      if (isEntry || source.startsWith('node:') || /^[./]/.test(source)) return null
      const found = await this.resolve(source, importer, { skipSelf: true })
      if (!found?.id.includes('/node_modules/')) return found
      return { id: relative(folder, found.id), external: true }
    },
  }
}

/** `import.meta.url` and its like mean the source, beside which templates, migrations and workers lie. */
function sourcesStay(folder: string): Plugin {
  return {
    name: 'sources-stay',
    transform: {
      filter: { code: /import\.meta\./, id: { exclude: /\/node_modules\// } },
      handler(code, id) {
        const url = `new URL(${JSON.stringify(relative(folder, id))}, import.meta.url)`
        const replaced = code.replace(/\bimport\.meta\.(url|dirname|filename)\b/g, (_all, word: string) => {
          if (word === 'url') return `${url}.href`
          if (word === 'filename') return `process.getBuiltinModule('node:url').fileURLToPath(${url})`
          return `process.getBuiltinModule('node:url').fileURLToPath(new URL('.', ${url}))`
        })
        return { code: replaced, map: null }
      },
    },
  }
}

/** A file as the bundle's files address it; they all lie in one folder. */
function relative(folder: string, file: string): string {
  return path.relative(folder, file).replaceAll(path.sep, '/')
}

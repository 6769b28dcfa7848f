import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// eslint-disable-next-line import/no-default-export -- the tool asks for it
export default defineConfig({
  main: {
    // The build for Node declares a `require` of its own, which clashes with the one that is put before every bundled file.
    resolve: { alias: [{ find: /^fflate$/u, replacement: 'fflate/browser' }] },
    build: {
      rollupOptions: {
        input: {
          main: 'src/main/main.ts',
          'data-process': 'src/data/data-process.ts',
          'reader-process': 'src/data/reader-process.ts',
          'check-worker': 'src/data/check-worker.ts',
          'checks-thread': 'src/data/checks-thread.ts',
        },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { preload: 'src/preload/preload.ts' },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      minify: true,
      rollupOptions: {
        input: 'src/renderer/index.html',
        // Two files: what the first picture of the window needs, and everything else, which is read when the window has time.
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], priority: 2 },
              { name: 'later', priority: 1 },
            ],
          },
        },
      },
    },
  },
})

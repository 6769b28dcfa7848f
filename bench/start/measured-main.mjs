// The workstation as it is built, watched from outside: nothing in it knows that it is measured.
import { app } from 'electron'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { reportPaint } from './report-paint.mjs'

app.on('browser-window-created', (_event, window) => reportPaint(window, '[role=grid] .desk-headline'))
await import(pathToFileURL(path.resolve(process.env.STET_OUT ?? 'out', 'main/main.js')).href)

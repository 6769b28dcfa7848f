import { app } from 'electron'

/** Prints when what `selector` finds has been painted, in epoch milliseconds, and closes the window. */
export function reportPaint(window, selector) {
  window.webContents.once('dom-ready', () => {
    window.webContents
      .executeJavaScript(waitForPaint(selector))
      .then((paintedAt) => {
        process.stdout.write(`painted ${paintedAt}\n`)
        // As a person does: a desk that was left in the middle is looked through at the next start.
        window.close()
      })
      .catch((error) => {
        process.stderr.write(`${String(error)}\n`)
        app.exit(1)
      })
  })
}

/** Two frames after the element is there, its picture is on the screen. */
function waitForPaint(selector) {
  return `new Promise((resolve) => {
    const painted = () => requestAnimationFrame(() => requestAnimationFrame(() =>
      resolve(performance.timeOrigin + performance.now())))
    const look = () => document.querySelector(${JSON.stringify(selector)}) !== null
    if (look()) return painted()
    const watcher = new MutationObserver(() => {
      if (!look()) return
      watcher.disconnect()
      painted()
    })
    watcher.observe(document, { childList: true, subtree: true })
  })`
}
